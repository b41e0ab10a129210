// @vitest-environment node
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { NO_BRAND } from '../../../src/design/brand.ts';
import { LARGEST_IN_FILE, LARGEST_SIDE } from '../../../src/design/own-images.ts';
import { restoreDesign } from '../../../src/design/schema.ts';
import { loadOwnFiles, saveOwnFile } from '../../../src/store/own-files.ts';
import { saveOwnPicture } from '../../../src/store/own-pictures.ts';
import { presetFileOf, takePresetFile } from '../../../src/store/preset-files.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { aPreset, libraryOf } from '../../support/presets.ts';
import * as headers from '../render/picture/picture-bytes.ts';

/** Node decodes no pictures and has no reader of files. */
class FakeReader {
  result = '';
  error = null;
  onload = () => undefined;
  async readAsDataURL(blob: Blob): Promise<void> {
    const bytes = Buffer.from(await blob.arrayBuffer());
    this.result = `data:${blob.type};base64,${bytes.toString('base64')}`;
    this.onload();
  }
}
async function decode(blob: Blob) {
  try {
    const { width, height } = PNG.sync.read(Buffer.from(await blob.arrayBuffer()));
    return { width, height, close: () => undefined };
  } catch {
    throw new DOMException('No picture', 'InvalidStateError');
  }
}

beforeEach(async () => {
  await emptyDatabase();
  vi.stubGlobal('FileReader', FakeReader);
  vi.stubGlobal('createImageBitmap', vi.fn(decode));
});
afterEach(() => vi.unstubAllGlobals());

function png(width: number, height: number): Blob {
  return new Blob([new Uint8Array(PNG.sync.write(new PNG({ width, height })))]);
}

const withPicture = (id: string) =>
  restoreDesign({ background: { kind: 'image', image: { file: id } } });
const withLogo = (id: string) => restoreDesign({ watermark: { logo: id } });
const jsonOf = (content: object) => new Blob([JSON.stringify(content)]);

describe('a file of presets', () => {
  async function library() {
    const photo = await saveOwnPicture(png(6, 4), 'photo.png', 1e6);
    const logo = await saveOwnPicture(png(2, 2), 'logo.png', 1e6);
    if (typeof photo === 'string' || typeof logo === 'string') throw new Error('not kept');
    const presets = [
      aPreset('Photo', { design: withPicture(photo.id) }),
      aPreset('Logo', { design: withLogo(logo.id) }),
    ];
    return { ...libraryOf(...presets), brand: { ...NO_BRAND, logo: logo.id, handle: '@me' } };
  }

  it('brings its pictures to a computer that has none of them', async () => {
    const mine = await library();
    const before = await loadOwnFiles();
    const { text, leftOut } = await presetFileOf(mine);
    expect(leftOut).toEqual([]);
    await emptyDatabase();

    const taken = await takePresetFile(new Blob([text]), 200);
    expect(taken.problems).toEqual([]);
    expect(taken.brand).toEqual(mine.brand);
    expect(taken.presets.map(({ name, design }) => ({ name, design }))).toEqual(
      mine.presets.map(({ name, design }) => ({ name, design })),
    );
    const facts = (files: typeof before) =>
      files.map(({ id, kind, name, width, height }) => ({ id, kind, name, width, height }));
    expect(facts(await loadOwnFiles())).toEqual(facts(before));
    expect(await presetFileOf(mine)).toEqual({ text, leftOut: [] });
  });

  it('says which pictures are too large to go with it', async () => {
    const blob = new Blob([new Uint8Array(LARGEST_IN_FILE + 1)]);
    const { id } = await saveOwnFile(blob, { kind: 'image', name: 'big.png', width: 9, height: 9 });
    const { text, leftOut } = await presetFileOf(libraryOf(aPreset('A', { design: withLogo(id) })));
    expect(leftOut).toEqual(['big.png']);
    expect(text).not.toContain(id);
    const taken = await takePresetFile(new Blob([text]), 200);
    expect(taken.problems).toEqual([]);
    expect(taken.presets[0]?.design).toEqual(restoreDesign({}));
  });

  it('has ids of its own that are not trusted', async () => {
    const id = 'own:ffffffffffffffff';
    const data = `data:image/png;base64,${Buffer.from(await png(3, 3).arrayBuffer()).toString('base64')}`;
    const content = {
      ...{ app: 'thread-navigator', schema: 1, brand: { logo: id } },
      presets: [{ name: 'A', design: withLogo(id) }],
      pictures: { [id]: { name: 'a.png', data } },
    };
    const { presets, brand } = await takePresetFile(jsonOf(content), 200);
    const [file, ...others] = await loadOwnFiles();
    expect(others).toEqual([]);
    expect(file?.id).not.toBe(id);
    expect(presets[0]?.design.watermark.logo).toBe(file?.id);
    expect(brand.logo).toBe(file?.id);
    expect(file?.blob.type).toBe('image/png');
  });

  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
  it.each([
    ['none', undefined, 'picture-missing'],
    ['a page', `data:image/png;base64,${page}`, 'picture-damaged'],
    ['no base 64', 'data:image/png;base64,%%%', 'picture-damaged'],
    ['plain text', 'data:image/svg+xml,<svg/>', 'picture-damaged'],
    ['a header alone', `data:image/png;base64,${base64(headers.png(8, 8))}`, 'picture-damaged'],
    ['a bomb', `data:image/png;base64,${base64(headers.png(50_000, 50_000))}`, 'picture-too-large'],
    [
      'too many bytes',
      `data:image/png;base64,${base64(new Uint8Array(LARGEST_IN_FILE + 1))}`,
      'picture-too-large',
    ],
  ])('is told of a picture that is %s, and the other presets are kept', async (_, data, code) => {
    const id = 'own:ffffffffffffffff';
    const content = {
      ...{ app: 'thread-navigator', schema: 1 },
      presets: [
        { name: 'Bad', design: withPicture(id) },
        { name: 'Good', design: {} },
      ],
      pictures: { ...(data && { [id]: { name: 'a.png', data } }) },
    };
    const taken = await takePresetFile(jsonOf(content), 200);
    expect(taken.presets.map(({ name }) => name)).toEqual(['Good']);
    expect(taken.problems).toEqual([{ code, number: 1, name: 'Bad', field: 'background image' }]);
    expect(await loadOwnFiles()).toEqual([]);
    if (code === 'picture-too-large') expect(createImageBitmap).not.toHaveBeenCalled();
  });

  it('with a font that is not here is taken with another, and says so', async () => {
    const design = restoreDesign({ type: { family: 'own:ffffffffffffffff' } });
    const content = { app: 'thread-navigator', schema: 1, presets: [{ name: 'A', design }] };
    const taken = await takePresetFile(jsonOf(content), 200);
    expect(taken.presets[0]?.design.type.family).toBe('inter');
    expect(taken.problems).toMatchObject([{ code: 'font-missing', number: 1, name: 'A' }]);
  });

  it('is taken as far as there is room', async () => {
    const presets = ['A', 'B', 'C'].map((name) => ({ name, design: {} }));
    const content = { app: 'thread-navigator', schema: 1, presets };
    const taken = await takePresetFile(jsonOf(content), 1);
    expect(taken.presets.map(({ name }) => name)).toEqual(['A']);
    expect(taken.problems).toMatchObject([{ code: 'too-many', number: 2 }]);
  });

  it('that is too large is not even read', async () => {
    const file = { size: 20_000_001, text: vi.fn() };
    const taken = await takePresetFile(file as unknown as Blob, 200);
    expect(taken.problems).toMatchObject([{ code: 'file-too-large' }]);
    expect(file.text).not.toHaveBeenCalled();
  });
});

test('a picture of the user’s own is kept with its size, or not at all', async () => {
  expect(await saveOwnPicture(png(5, 3), 'a.png', 1e6)).toMatchObject({
    ...{ kind: 'image', name: 'a.png', width: 5, height: 3 },
  });
  const side = LARGEST_SIDE + 1;
  expect(await saveOwnPicture(png(5, 3), 'a.png', 10)).toBe('picture-too-large');
  expect(await saveOwnPicture(new Blob([headers.png(side, 1)]), 'a', 1e6)).toBe(
    'picture-too-large',
  );
  expect(await saveOwnPicture(new Blob(['%PDF-1.7']), 'a.png', 1e6)).toBe('picture-damaged');
  expect(await loadOwnFiles()).toHaveLength(1);
});
