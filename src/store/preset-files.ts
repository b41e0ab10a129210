import { type Brand, NO_BRAND } from '../design/brand.ts';
import { LARGEST_IN_FILE } from '../design/own-images.ts';
import {
  type PictureInFile,
  type PresetFileContent,
  type PresetFileProblem,
  type PresetInFile,
  problemOf,
  readPresetFile,
  writePresetFile,
} from '../design/preset-file.ts';
import { LARGEST_PRESET_FILE, type Preset, type PresetLibrary } from '../design/preset-library.ts';
import type { Design } from '../design/schema.ts';
import { blobOf, dataUrlOf } from './data-url.ts';
import { loadOwnFile, withoutLostFiles } from './own-files.ts';
import { saveOwnPicture } from './own-pictures.ts';

/** Bytes of all of them: four characters tell three bytes, and the rest needs room too. */
const ROOM_FOR_PICTURES = LARGEST_PRESET_FILE * 0.9 * 0.75;

export interface WrittenFile {
  text: string;
  /** Names of the pictures that were too large to go with it. */
  leftOut: string[];
}

/** All presets and the brand kit as one file that needs nothing else. */
export async function presetFileOf({ presets, brand }: PresetLibrary): Promise<WrittenFile> {
  const pictures = new Map<string, PictureInFile>();
  const leftOut: string[] = [];
  let room = ROOM_FOR_PICTURES;
  for (const id of picturesOf(presets, brand)) {
    const file = await loadOwnFile(id);
    if (!file) continue;
    if (file.blob.size > Math.min(room, LARGEST_IN_FILE)) leftOut.push(file.name);
    else {
      room -= file.blob.size;
      pictures.set(id, { name: file.name, data: await dataUrlOf(file.blob) });
    }
  }
  const inFile = (id: string | null) => (id !== null && pictures.has(id) ? id : null);
  const text = writePresetFile(
    presets.map(({ name, design }) => ({ name, design: withPictures(design, inFile) })),
    { ...brand, logo: inFile(brand.logo) },
    pictures,
  );
  return { text, leftOut };
}

function picturesOf(presets: readonly Preset[], brand: Brand): Set<string> {
  const ids = presets.flatMap(({ design }) => [
    design.background.image.file,
    design.watermark.logo,
  ]);
  return new Set([...ids, brand.logo].filter((id) => id !== null));
}

/** The design with its own pictures under other ids. */
function withPictures(design: Design, newId: (id: string | null) => string | null): Design {
  const { background, watermark } = design;
  const image = { ...background.image, file: newId(background.image.file) };
  return {
    ...design,
    background: { ...background, image },
    watermark: { ...watermark, logo: newId(watermark.logo) },
  };
}

export type TakenFile = Pick<PresetFileContent, 'presets' | 'brand' | 'problems'>;

/**
 * Takes over a file of presets, of whatever origin. Its pictures are kept under ids of our own
 * making.
 *
 * @param room how many presets can still be taken
 */
export async function takePresetFile(file: Blob, room: number): Promise<TakenFile> {
  if (file.size > LARGEST_PRESET_FILE) {
    return { presets: [], brand: NO_BRAND, problems: [problemOf('file-too-large')] };
  }
  const content = readPresetFile(await file.text());
  const keep = keeperOf(content.pictures);
  const problems = [...content.problems];
  const presets: PresetInFile[] = [];
  for (const preset of content.presets.slice(0, room)) {
    const { taken, problem } = await takePreset(preset, keep);
    if (taken) presets.push(taken);
    if (problem) problems.push(problem);
  }
  const tooMany = content.presets.length - room;
  if (tooMany > 0) problems.push(problemOf('too-many', { number: tooMany }));
  const logo = await keep(content.brand.logo);
  if (logo.problem) problems.push(problemOf('brand-damaged'));
  return { presets, brand: { ...content.brand, logo: logo.id }, problems };
}

/** A picture under its new id, or why there is none. */
interface Kept {
  id: string | null;
  problem?: PresetFileProblem['code'];
}
type Keep = (id: string | null) => Promise<Kept>;

function keeperOf(pictures: ReadonlyMap<string, PictureInFile>): Keep {
  const kept = new Map<string, Promise<Kept>>();
  return async (id) => {
    if (id === null) return { id };
    const keeping = kept.get(id) ?? keepPicture(id, pictures.get(id));
    kept.set(id, keeping);
    return keeping;
  };
}

async function keepPicture(id: string, picture: PictureInFile | undefined): Promise<Kept> {
  if (!picture) {
    return (await loadOwnFile(id)) ? { id } : { id: null, problem: 'picture-missing' };
  }
  const blob = blobOf(picture.data);
  if (!blob) return { id: null, problem: 'picture-damaged' };
  const saved = await saveOwnPicture(blob, picture.name, LARGEST_IN_FILE);
  return typeof saved === 'string' ? { id: null, problem: saved } : { id: saved.id };
}

async function takePreset(
  preset: PresetInFile,
  keep: Keep,
): Promise<{ taken?: PresetInFile; problem?: PresetFileProblem }> {
  const { number, name, design } = preset;
  const { file } = design.background.image;
  const { logo } = design.watermark;
  const newIds = new Map<string | null, string | null>();
  for (const [id, field] of [
    [file, 'background image'],
    [logo, 'watermark logo'],
  ] as const) {
    const kept = await keep(id);
    if (kept.problem) return { problem: problemOf(kept.problem, { number, name, field }) };
    newIds.set(id, kept.id);
  }
  const taken = await withoutLostFiles(withPictures(design, (id) => newIds.get(id) ?? null));
  const hasFont = taken.type.family === design.type.family;
  return {
    taken: { ...preset, design: taken },
    ...(!hasFont && { problem: problemOf('font-missing', { number, name }) }),
  };
}
