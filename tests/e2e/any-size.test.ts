import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../src/design/export-settings.ts';
import { readImageHeader } from '../../src/design/image-header.ts';
import type { Design } from '../../src/design/schema.ts';
import { NO_EDITS } from '../../src/edits/schema.ts';
import {
  type AnySize,
  anySize,
  COLOURS,
  edgeOf,
  expectedSize,
  fits,
  nearLimit,
  outermost,
  requestOf,
  threadOf,
} from '../support/any-size.ts';
import type { ExtensionBrowser } from '../support/browsers/index.ts';
import { CARDS_DESIGN } from '../support/cards-design.ts';
import { isDeep, seed } from '../support/depth.ts';
import { cropsOf, isWhole } from '../support/file-crops.ts';
import { FOUND_SIZES } from '../support/fixed-set/found.ts';
import { chosenBrowsers, chosenCases, countOf } from '../support/fixed-set/index.ts';
import { type Box, rgb } from '../support/picture.ts';
import { makeStore, Refused, renderedFile, storeWritten } from '../support/rendered-file.ts';
import { useResume } from '../support/resume.ts';
import { sampleThread } from '../support/sample-thread.ts';
import { useSession } from '../support/session.ts';

const MINUTE = 60_000;
const AT_ONCE = 3;
/** Of 255. Lossy formats mix the colours of a block, and nothing is farther off than those are. */
const OFF = { exact: 2, lossy: 24, nextToOthers: 110, line: 220 };
/** Output px. */
const BLOCK_OF_FORMAT = 16;

/** In a deep run one of each block has about the most pixels that there may be: they take seconds. */
function casesOf(block: number, size: number): AnySize[] {
  const sample = (arbitrary: fc.Arbitrary<AnySize>, numRuns: number) =>
    fc.sample(arbitrary, { seed: seed + block, numRuns });
  return isDeep ? [...sample(anySize, size - 1), ...sample(nearLimit, 1)] : sample(anySize, size);
}

describe.each(chosenBrowsers('any size'))('files of any size in %s', (name) => {
  const session = useSession(name);
  beforeAll(() => makeStore(session.browser));
  useResume();
  const blocks = countOf('any size: blocks', name, 1, 40);
  const size = countOf('any size: pages of a block', name, 12, 50);

  test.each(Array.from({ length: blocks }, (_, block) => block))(
    `are as large as their design says, to the last row and column: block %i of ${size}`,
    async (block) => {
      expect(await faultsOf(session.browser, casesOf(block, size))).toEqual([]);
    },
    10 * MINUTE,
  );

  test('are so where they once were not', async () => {
    expect(await faultsOf(session.browser, FOUND_SIZES)).toEqual([]);
  });
});

/** What is wrong with the files of some pages, and of which. */
async function faultsOf(browser: ExtensionBrowser, pages: readonly AnySize[]): Promise<string[]> {
  const cases = pages.map((page, place) => ({ page, id: String(1000 + place) }));
  await storeWritten(browser, { threads: cases.map(({ page, id }) => threadOf(page, id)) });
  const wrong: string[] = [];
  const next = cases.values();
  const tryAll = async () => {
    for (const { page, id } of next) {
      const fault = await faultOf(browser, page, id);
      if (fault) wrong.push(`${fault}: ${JSON.stringify(page)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tryAll));
  return wrong;
}

/** Ends that were taken for missing ones. */
describe.each(chosenBrowsers('any size: faint ends'))('a file that ends faintly in %s', (name) => {
  const session = useSession(name);
  const bare = { ...CARDS_DESIGN.watermark, text: '' };
  const { card } = CARDS_DESIGN;
  const border = { width: 1, colour: '#D02020' };

  const ENDS: [string, Partial<Design>, ExportSettings['format'], ExportSettings['scale']][] = [
    ['a shadow that lets nearly all through', { margin: 24, ...transparent() }, 'png', 1],
    ['such a shadow', { margin: 24, ...transparent() }, 'webp', 2],
    ['a line of 1 px', { margin: 0, card: { ...card, border, radius: 0 } }, 'jpeg', 1],
    ['such a line', { margin: 1, card: { ...card, border, radius: 0 } }, 'webp', 1],
  ];
  test.each(chosenCases('any size: faint ends', name, ENDS))(
    'with %s is made',
    async (_, changes, format, scale) => {
      await makeStore(session.browser);
      const thread = sampleThread('10');
      await storeWritten(session.browser, { threads: [thread] });
      const file = await renderedFile(session.browser, {
        ...{ threadId: '10', edits: NO_EDITS, place: 0 },
        design: { ...CARDS_DESIGN, watermark: bare, ...changes },
        settings: { ...DEFAULT_EXPORT_SETTINGS, format, scale, quality: 51, layout: 'per-post' },
      });
      expect(isWhole(file, format)).toBe(true);
    },
  );

  function transparent(): Pick<Design, 'background'> {
    return { background: { ...CARDS_DESIGN.background, kind: 'transparent' } };
  }
});

/** What is wrong with the file of a slide, or with there being none; '' for nothing. */
async function faultOf(browser: ExtensionBrowser, page: AnySize, id: string): Promise<string> {
  const { width, lowest, highest } = expectedSize(page);
  let file: Buffer;
  try {
    file = await renderedFile(browser, requestOf(page, id));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isRight = error.message === 'too-large' && !fits(page, width, highest);
    return isRight ? '' : `refused as ${error.message}`;
  }
  const { format, scale } = page;
  if (!fits(page, width, lowest)) return 'not refused';
  if (!isWhole(file, format)) return `no whole ${format}`;
  const size = readImageHeader(file)!;
  const height = size.height / scale;
  if (size.width !== width * scale) return `${size.width} px wide`;
  if (!Number.isInteger(height) || height < lowest || height > highest) {
    return `${size.height} px high in place of ${scale} × ${lowest} to ${highest}`;
  }
  const [row, column, letter] = await cropsOf(browser, file, format, [
    { x: 0, y: size.height - 1, width: size.width, height: 1 },
    { x: size.width - 1, y: 0, width: 1, height: size.height },
    lastLetter(page, size),
  ]);
  const { colour, thickness } = outermost(page);
  const off = offFor(format, thickness);
  if (!isAll(row!, colour, off)) return 'another last row';
  if (!isAll(column!, colour, off)) return 'another last column';
  return isAll(letter!, COLOURS.card, 64) ? 'no last letter' : '';
}

function offFor(format: AnySize['format'], thickness: number): number {
  // In very tall pictures both browsers smooth a line of 1 px where pieces of 256 rows meet.
  if (format === 'png') return thickness === 1 ? OFF.nextToOthers : OFF.exact;
  // Two pixels share a colour: of a line of 1 px hardly anything is left.
  if (thickness === 1) return OFF.line;
  return thickness < BLOCK_OF_FORMAT ? OFF.nextToOthers : OFF.lossy;
}

/** Where the last letter of the last card stands, output px; in the studio, about the middle. */
function lastLetter(page: AnySize, size: { width: number; height: number }): Box {
  const { kind, scale, fontSize, lineHeight } = page;
  if (kind === 'studio') {
    return { x: 0, y: size.height >> 2, width: size.width >> 1, height: size.height >> 1 };
  }
  const line = Math.round((scale * fontSize * lineHeight) / 100);
  const edge = edgeOf(page) * scale;
  return { x: edge, y: size.height - edge - line, width: fontSize * scale, height: line };
}

/** Whether all pixels are of a colour, and none lets anything through. */
function isAll(pixels: Buffer, colour: string, off: number): boolean {
  const wanted = [...rgb(colour), 255];
  return pixels.every((part, at) => Math.abs(part - wanted[at % 4]!) <= off);
}
