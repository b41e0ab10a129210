import { effect, signal } from '@preact/signals';
import { withType } from '../../design/changes.ts';
import { looksLikeFont, MOST_FONT_BYTES } from '../../slides/fonts/font-file.ts';
import { CODE_FONT, STAND_IN } from '../../slides/fonts/font-stacks.ts';
import type { OwnFile } from '../../store/database.ts';
import { loadOwnFiles, loadOwnFont, saveOwnFile } from '../../store/own-files.ts';
import { changeDesign, design, endGesture } from './work.ts';

/** The font files that the user has brought along. */
export const ownFonts = signal<OwnFile[]>([]);

export type FontProblem = 'too-large' | 'no-font' | 'not-kept';

/** Keeps the fonts of the interface and of the design ready, and the list of the user's own. */
export function followFonts(): void {
  // The interface itself is set in it.
  for (const family of [STAND_IN, CODE_FONT]) void register(family);
  effect(() => void register(design.value.type.family));
  showOwnFonts().catch(console.error);
}

async function register(family: string): Promise<void> {
  // Which file holds which letters is long: nothing that the popup shows first waits for it.
  const { registerFonts } = await import('../../slides/fonts/fonts.ts');
  await registerFonts(family, loadOwnFont);
}

async function showOwnFonts(): Promise<void> {
  ownFonts.value = (await loadOwnFiles()).filter(({ kind }) => kind === 'font');
}

/** Keeps a font file and sets the posts in it, or tells why not. */
export async function addOwnFont(file: File): Promise<FontProblem | null> {
  if (file.size > MOST_FONT_BYTES) return 'too-large';
  if (!(await isFont(file))) return 'no-font';
  try {
    const name = file.name.replace(/\.[^.]+$/, '');
    const { id } = await saveOwnFile(file, { kind: 'font', name, width: 0, height: 0 });
    await Promise.all([showOwnFonts(), register(id)]);
    changeDesign((d) => withType(d, { family: id }), 'family');
    endGesture();
    return null;
  } catch (error) {
    console.error(error);
    return 'not-kept';
  }
}

/** Whether this browser can set letters in it. */
async function isFont(file: File): Promise<boolean> {
  const bytes = await file.arrayBuffer();
  if (!looksLikeFont(bytes)) return false;
  return new FontFace('tried', bytes).load().then(
    () => true,
    () => false,
  );
}
