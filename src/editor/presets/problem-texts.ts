import { megabytes, text } from '../../browser/i18n.ts';
import { LARGEST_IN_FILE, LARGEST_SIDE } from '../../design/own-images.ts';
import type { PresetFileProblem } from '../../design/preset-file.ts';
import { LARGEST_PRESET_FILE, LONGEST_NAME, MOST_PRESETS } from '../../design/preset-library.ts';

const PROBLEM_NAMES: Record<PresetFileProblem['code'], string> = {
  'not-presets': 'presetFileNotPresets',
  'file-too-large': 'presetFileTooLarge',
  'file-too-new': 'presetFileTooNew',
  'too-many': 'presetFileTooMany',
  'brand-damaged': 'presetFileBrandDamaged',
  'no-name': 'presetFileNoName',
  'no-design': 'presetFileNoDesign',
  'too-new': 'presetFileDesignTooNew',
  'no-number': 'presetFileNoNumber',
  'out-of-range': 'presetFileOutOfRange',
  'no-colour': 'presetFileNoColour',
  'no-switch': 'presetFileNoSwitch',
  'unknown-value': 'presetFileUnknownValue',
  'picture-missing': 'presetFilePictureMissing',
  'picture-too-large': 'presetFilePictureTooLarge',
  'picture-damaged': 'presetFilePictureDamaged',
  'font-missing': 'presetFileFontMissing',
};

/** What is wrong with a file of presets, in a sentence. */
export function problemText({ code, number, name, field }: PresetFileProblem): string {
  const key = PROBLEM_NAMES[code];
  if (code === 'too-many') return text(key, MOST_PRESETS, number);
  if (code === 'no-name') return text(key, number, LONGEST_NAME);
  if (code === 'file-too-large') return text(key, megabytes(LARGEST_PRESET_FILE));
  if (code === 'picture-too-large')
    return text(key, number, name, field, megabytes(LARGEST_IN_FILE), LARGEST_SIDE);
  return text(key, number, name, field);
}
