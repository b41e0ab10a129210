import fc from 'fast-check';
import { expect } from 'vitest';
import { NO_BRAND } from '../../../src/design/brand.ts';
import { FAULTS } from '../../../src/design/design-faults.ts';
import { OWN_FILE } from '../../../src/design/fields.ts';
import { readPresetFile, writePresetFile } from '../../../src/design/preset-file.ts';
import {
  LONGEST_NAME,
  MOST_PRESETS,
  type Preset,
  restoreLibrary,
} from '../../../src/design/preset-library.ts';
import { type Design, restoreDesign } from '../../../src/design/schema.ts';
import { mergeSynced, planSync } from '../../../src/design/synced-presets.ts';
import { slideStyle } from '../../../src/slides/style/slide-style.ts';
import { pick, type Random } from '../../support/local-x/images/drawing/random.ts';
import { anyDesign, aPreset, libraryOf } from '../../support/presets.ts';
import { computed, runCases, shareOf } from '../run-cases.ts';
import { CSS_ESCAPE, strangeIn } from './design-checks.ts';
import { mutateJson } from './mutate-json.ts';

/*
 * A case: a file of presets, a library or what is synced, with some changes. Whatever it holds, it is
 * read in no time and without an error, and what is taken of it is a design of ours.
 */

const BRAND = { ...NO_BRAND, handle: '@me', colours: ['#112233', '#445566'], family: 'inter' };
const PICTURE = { name: 'logo.png', data: 'data:image/png;base64,AAAA' };
const ID = 'own:0123456789abcdef';
/** Of one reading, with all that is checked of it; compiling and tidying memory are in it too. */
const MOST_TIME = 4000; // ms

const DESIGNS = fc.sample(anyDesign, { numRuns: 60, seed: shareOf('presets').seed });
const OLD = { schema: 1, background: { from: '#112233', via: '#445566' }, watermark: 'Mine' };

const known: readonly string[] = [
  ...FAULTS,
  ...['not-presets', 'file-too-large', 'file-too-new', 'too-many', 'no-name', 'brand-damaged'],
];
const figures = { taken: 0, slowest: 0 };
const untouched = prototypes();

runCases(
  'presets',
  (_, random) => {
    const designs: object[] = [pick(random, DESIGNS), pick(random, [...DESIGNS, OLD])];
    const start = computed();
    const way = random();
    if (way < 0.6) readFile(random, designs);
    else if (way < 0.8) readLibrary(random, designs as Design[]);
    else readSynced(random, designs as Design[]);
    const time = Math.round(computed() - start);
    figures.slowest = Math.max(figures.slowest, time);
    expect(time, 'ms').toBeLessThan(MOST_TIME);
    expect(prototypes(), 'what all objects have').toBe(untouched);
  },
  figures,
);

function readFile(random: Random, designs: readonly object[]): void {
  const presets = designs.map((design, at) => ({ name: `No. ${at}`, design }));
  const whole = { app: 'thread-navigator', schema: 1, presets, brand: BRAND };
  const text = mutateJson(random, { ...whole, pictures: { [ID]: PICTURE } });
  const read = readPresetFile(text);
  expect(read.presets.length + read.problems.length).toBeLessThanOrEqual(MOST_PRESETS + 2);
  for (const { code } of read.problems) expect(known).toContain(code);
  for (const preset of read.presets) expectOurs(preset);
  for (const [id, { data }] of read.pictures) {
    expect(id).toMatch(OWN_FILE);
    expect(data).toMatch(/^data:image\//);
  }
  expect(Object.keys(read.brand)).toEqual(Object.keys(NO_BRAND));
  // What was taken is written and read again without a loss.
  const again = readPresetFile(writePresetFile(read.presets, read.brand, read.pictures));
  expect(again.problems).toEqual([]);
  expect(again.presets.map(({ design }) => design)).toEqual(read.presets.map((one) => one.design));
}

function readLibrary(random: Random, designs: readonly Design[]): void {
  const library = libraryOf(...designs.map((design, at) => aPreset(`No. ${at}`, { design })));
  const read = restoreLibrary(parsed(mutateJson(random, { ...library, brand: BRAND })));
  expect(read.presets.length).toBeLessThanOrEqual(MOST_PRESETS);
  for (const preset of read.presets) expectOurs(preset);
  expect(restoreLibrary(structuredClone(read))).toEqual(read);
}

function readSynced(random: Random, designs: readonly Design[]): void {
  const mine = libraryOf(aPreset('Mine'));
  const theirs = designs.map((design, at) => aPreset(`No. ${at}`, { design, changedAt: 9 }));
  const items = Object.fromEntries(theirs.map(({ id, ...item }) => [`preset-${id}`, item]));
  const mutated = parsed(mutateJson(random, items));
  const kept = Object(mutated) as Record<string, unknown>;
  const merged = mergeSynced(mine, kept);
  for (const preset of merged.presets) expectOurs(preset);
  expect(mergeSynced(merged, kept)).toEqual(merged);
  const { set, remove } = planSync(merged, kept);
  for (const key of [...Object.keys(set), ...remove]) expect(key).toMatch(/^preset-/);
}

function expectOurs({ name, design }: Pick<Preset, 'name' | 'design'>): void {
  figures.taken++;
  expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
  expect(strangeIn(design)).toBeNull();
  expect(restoreDesign(structuredClone(design))).toEqual(design);
  const slide = { key: '1', width: 640, height: null, margin: 40, padding: 40, textSize: 16 };
  const css = slideStyle({ ...slide, cards: [], footer: null, design });
  for (const value of Object.values(css)) expect(String(value)).not.toMatch(CSS_ESCAPE);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The keys of what objects, lists and functions have from the start. */
function prototypes(): string {
  return [Object, Array, Function, String]
    .flatMap((one) => [...Reflect.ownKeys(one.prototype), ...Reflect.ownKeys(one)])
    .map(String)
    .join();
}
