import * as v from 'valibot';
import { type Brand, NO_BRAND, restoreBrand } from './brand.ts';
import { type DesignFault, faultOf, isTakenOver } from './design-faults.ts';
import { OWN_FILE } from './fields.ts';
import { MOST_PRESETS, type Preset, presetName } from './preset-library.ts';
import { type Design, restoreDesign } from './schema.ts';

export const PRESET_FILE_NAME = 'thread-navigator-presets.json';
export const PRESET_FILE_SCHEMA = 1;
const APP = 'thread-navigator';

/** A picture of the user's own inside a file. */
export interface PictureInFile {
  name: string;
  /** As a `data:` address. */
  data: string;
}

/** Why a file, or one of its presets, was not taken. */
export interface PresetFileProblem {
  code:
    | DesignFault['code']
    | 'not-presets'
    | 'file-too-large'
    | 'file-too-new'
    | 'too-many'
    | 'no-name'
    | 'brand-damaged'
    | 'picture-missing'
    | 'picture-too-large'
    | 'picture-damaged'
    | 'font-missing';
  /** Which preset, counted from 1; 0 for the whole file. */
  number: number;
  name: string;
  field: string;
}

export interface PresetInFile {
  /** Its place in the file, counted from 1. */
  number: number;
  name: string;
  design: Design;
}

export interface PresetFileContent {
  presets: PresetInFile[];
  brand: Brand;
  /** By the ids that they have in the designs of this file. */
  pictures: ReadonlyMap<string, PictureInFile>;
  problems: PresetFileProblem[];
}

/** The text of a file with these presets; the pictures that they show go with them. */
export function writePresetFile(
  presets: readonly Pick<Preset, 'name' | 'design'>[],
  brand: Brand,
  pictures: ReadonlyMap<string, PictureInFile>,
): string {
  const content = {
    app: APP,
    schema: PRESET_FILE_SCHEMA,
    presets: presets.map(({ name, design }) => ({ name, design })),
    brand,
    pictures: Object.fromEntries(pictures),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const FileSchema = v.object({
  app: v.literal(APP),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  presets: v.array(v.unknown()),
  brand: v.optional(v.unknown()),
  pictures: v.fallback(v.record(v.string(), v.unknown()), {}),
});

const PictureSchema = v.object({
  name: v.fallback(v.pipe(v.string(), v.maxLength(200)), ''),
  data: v.pipe(v.string(), v.startsWith('data:image/')),
});

export const problemOf = (
  code: PresetFileProblem['code'],
  about: Partial<PresetFileProblem> = {},
): PresetFileProblem => ({ code, number: 0, name: '', field: '', ...about });

/** What a file holds, of whatever origin: the good presets, and what is wrong with the others. */
export function readPresetFile(text: string): PresetFileContent {
  const file = v.safeParse(FileSchema, jsonOf(text));
  if (!file.success) return nothingBut(problemOf('not-presets'));
  if (file.output.schema > PRESET_FILE_SCHEMA) return nothingBut(problemOf('file-too-new'));

  const presets: PresetInFile[] = [];
  const problems: PresetFileProblem[] = [];
  for (const [index, data] of file.output.presets.slice(0, MOST_PRESETS).entries()) {
    const read = readPreset(data, index + 1);
    if ('code' in read) problems.push(read);
    else presets.push(read);
  }
  const tooMany = file.output.presets.length - MOST_PRESETS;
  if (tooMany > 0) problems.push(problemOf('too-many', { number: tooMany }));

  const brand = restoreBrand(file.output.brand);
  if (isDamaged(file.output.brand, brand)) problems.push(problemOf('brand-damaged'));
  return { presets, brand, pictures: picturesOf(file.output.pictures), problems };
}

function nothingBut(problem: PresetFileProblem): PresetFileContent {
  return { presets: [], brand: NO_BRAND, pictures: new Map(), problems: [problem] };
}

function readPreset(data: unknown, number: number): PresetInFile | PresetFileProblem {
  const { name: given, design: raw } = Object(data) as { name?: unknown; design?: unknown };
  const name = presetName(given);
  if (name === null) return problemOf('no-name', { number });
  const design = restoreDesign(raw);
  const fault = faultOf(raw, design);
  return fault
    ? problemOf(fault.code, { number, name, field: fault.field })
    : { number, name, design };
}

function isDamaged(given: unknown, taken: Brand): boolean {
  if (given === undefined) return false;
  const known = Object.keys(NO_BRAND) as (keyof Brand)[];
  const parts = Object(given) as Record<string, unknown>;
  return (
    typeof given !== 'object' ||
    known.some((key) => key in parts && !isTakenOver(parts[key], taken[key]))
  );
}

function picturesOf(data: Record<string, unknown>): Map<string, PictureInFile> {
  const pictures = new Map<string, PictureInFile>();
  for (const [id, picture] of Object.entries(data)) {
    const read = v.safeParse(PictureSchema, picture);
    if (OWN_FILE.test(id) && read.success) pictures.set(id, read.output);
  }
  return pictures;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
