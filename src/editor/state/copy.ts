import { signal } from '@preact/signals';
import { codeKey, text } from '../../browser/i18n.ts';
import type { ExportSettings } from '../../design/export-settings.ts';
import { call } from '../../messaging/call.ts';
import { ProductError } from '../../messaging/errors.ts';
import { EXPORT_PROBLEMS, type ImageRequest } from '../../messaging/protocol.ts';
import { shownDesign } from './shown-design.ts';
import { edits, thread } from './work.ts';

/** What the bottom bar tells of the last copying. */
export interface CopyNote {
  state: 'busy' | 'done' | 'failed';
  sentence: string;
}
export const copyNote = signal<CopyNote | null>(null);

/** How long success is told, ms; failure is told until it is read. */
const TOLD = 4_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Puts one image of what is shown on the clipboard, always as PNG: the one type that browsers take
 * there. Must be called while the page handles a click or a key, or the browser refuses.
 *
 * @param place which of the slides, from 0
 * @param places how many there are
 */
export async function copyImage(
  settings: ExportSettings,
  place: number,
  places: number,
): Promise<void> {
  if (!thread.value || copyNote.value?.state === 'busy') return;
  tell({ state: 'busy', sentence: text('copying') });
  const image = paint({
    threadId: thread.value.id,
    edits: edits.value,
    design: shownDesign.value,
    settings: { ...settings, format: 'png' },
    place,
  });
  try {
    // Not awaited first: the browser grants the write now, and waits for the image itself.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
    tell({
      state: 'done',
      sentence: places > 1 ? text('imageCopiedOf', place + 1, places) : text('imageCopied'),
    });
    timer = setTimeout(dismissCopyNote, TOLD);
  } catch {
    const sentence = await image.then(() => text('copyRefused'), problemText);
    tell({ state: 'failed', sentence });
  }
}

export function dismissCopyNote(): void {
  tell(null);
}

function tell(note: CopyNote | null): void {
  clearTimeout(timer);
  copyNote.value = note;
}

/** The render host holds the image only until it is here. */
async function paint(request: ImageRequest): Promise<Blob> {
  const url = await call('background', 'renderImage', request);
  const blob = await (await fetch(url)).blob();
  void call('host', 'releaseFile', { url }).catch(console.error);
  return blob;
}

function problemText(error: unknown): string {
  const code = error instanceof ProductError ? error.code : '';
  const problem = EXPORT_PROBLEMS.find((known) => known === code) ?? 'render-failed';
  return text(codeKey('export_problem', problem));
}
