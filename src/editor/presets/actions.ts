import { computed, signal } from '@preact/signals';
import { text } from '../../browser/i18n.ts';
import {
  addPreset,
  changePreset,
  deletePreset,
  type Preset,
  undoDeletion,
} from '../../design/preset-library.ts';
import { type Design, restoreDesign } from '../../design/schema.ts';
import { withoutLostFiles } from '../../store/own-files.ts';
import { changeLibrary, library } from '../state/known-presets.ts';
import { changeDesign, design, endGesture } from '../state/work.ts';

/** What was done last to the presets, and how to take it back. */
export const lastStep = signal<{ words: string; undo: () => void } | null>(null);

/** Fields in the order of the schema, so that two equal designs are equal texts. */
const currentKey = computed(() => keyOf(restoreDesign(design.value)));
const keyOf = (of: Design) => JSON.stringify(of);

export function isShown(preset: Preset): boolean {
  return keyOf(preset.design) === currentKey.value;
}

export async function usePreset(preset: Preset): Promise<void> {
  const whole = await withoutLostFiles(preset.design);
  changeDesign(() => whole, 'preset');
  endGesture();
}

/** Keeps the design in front of the user under a name. */
export function savePreset(name: string): void {
  lastStep.value = null;
  addPresets([{ name, design: restoreDesign(design.value) }]);
}

export function addPresets(added: readonly Pick<Preset, 'name' | 'design'>[]): void {
  const changedAt = Date.now();
  const presets = added.map((preset) => ({
    id: crypto.randomUUID(),
    name: preset.name,
    design: preset.design,
    changedAt,
  }));
  changeLibrary((mine) => presets.reduce(addPreset, mine));
}

export function renamePreset({ id }: Preset, name: string): void {
  const now = Date.now();
  changeLibrary((mine) => changePreset(mine, id, { name }, now));
}

/** Puts the design in front of the user in the place of the preset's own. */
export function overwritePreset({ id, name, design: before }: Preset): void {
  const put = (next: Design) => {
    const now = Date.now();
    changeLibrary((mine) => changePreset(mine, id, { design: next }, now));
  };
  put(restoreDesign(design.value));
  lastStep.value = { words: text('presetReplaced', name), undo: () => put(before) };
}

export function removePreset({ id, name }: Preset): void {
  const before = library.value;
  const now = Date.now();
  changeLibrary((mine) => deletePreset(mine, id, now));
  const undo = () => {
    const then = Date.now();
    changeLibrary((mine) => undoDeletion(mine, before, id, then));
  };
  lastStep.value = { words: text('presetDeleted', name), undo };
}

/** Makes it what the quick-export starts with, or none. */
export function toggleDefault({ id }: Preset): void {
  const defaultId = library.value.defaultId === id ? null : id;
  changeLibrary((mine) => ({ ...mine, defaultId }));
}
