// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { addOwnFont, ownFonts } from '../../../../src/editor/state/own-fonts.ts';
import { design, startWith, undo } from '../../../../src/editor/state/work.ts';
import { MOST_FONT_BYTES } from '../../../../src/slides/fonts/font-file.ts';
import { loadOwnFiles, loadOwnFont } from '../../../../src/store/own-files.ts';
import { emptyDatabase } from '../../../support/empty-database.ts';

vi.mock('../../../../src/editor/state/saving.ts', () => ({
  keepDesign: vi.fn(),
  keepEdits: vi.fn(),
}));

/** Bytes that begin as a font does. */
const fontFile = (name: string, size = 100) =>
  new File(['wOF2', new Uint8Array(size - 4)], name, { type: 'font/woff2' });
const load = vi.fn(async () => ({}));

beforeEach(async () => {
  await emptyDatabase();
  startWith(DEFAULT_DESIGN);
  load.mockClear();
  vi.stubGlobal(
    'FontFace',
    class {
      load = load;
    },
  );
  vi.stubGlobal('document', { fonts: new Set() });
});
afterEach(() => vi.unstubAllGlobals());

it('keeps a font of the user’s own, lists it and sets the posts in it', async () => {
  expect(await addOwnFont(fontFile('My Hand.v2.woff2'))).toBe(null);
  const { family } = design.value.type;
  expect(family).toMatch(/^own:[0-9a-f]{16}$/);
  expect(ownFonts.value).toMatchObject([{ id: family, name: 'My Hand.v2', kind: 'font' }]);
  expect((await loadOwnFont(family))!.size).toBe(100);

  undo();
  expect(design.value).toEqual(DEFAULT_DESIGN);
  expect(ownFonts.value).toHaveLength(1);
});

it('takes the same file twice for one', async () => {
  await addOwnFont(fontFile('a.woff2'));
  await addOwnFont(fontFile('b.woff2'));
  expect(ownFonts.value).toMatchObject([{ name: 'b' }]);
});

it.each([
  ['is too large', fontFile('a.woff2', MOST_FONT_BYTES + 1), 'too-large'],
  ['is something else', new File([new Uint8Array(100)], 'a.woff2'), 'no-font'],
  ['is empty', new File([], 'a.ttf'), 'no-font'],
])('refuses a file that %s, unread by the browser', async (_what, file, problem) => {
  expect(await addOwnFont(file)).toBe(problem);
  expect(load).not.toHaveBeenCalled();
  expect(await loadOwnFiles()).toEqual([]);
  expect(design.value).toEqual(DEFAULT_DESIGN);
});

it('refuses a font that the browser cannot read', async () => {
  load.mockRejectedValueOnce(new SyntaxError());
  expect(await addOwnFont(fontFile('a.woff2'))).toBe('no-font');
  expect(await loadOwnFiles()).toEqual([]);
});

it('takes one of exactly the largest size', async () => {
  expect(await addOwnFont(fontFile('a.woff2', MOST_FONT_BYTES))).toBe(null);
});
