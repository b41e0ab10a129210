import { signal } from '@preact/signals';
import { codeKey, text } from '../../browser/i18n.ts';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../design/export-settings.ts';
import { call } from '../../messaging/call.ts';
import { ProductError } from '../../messaging/errors.ts';
import { EXPORT_PROBLEMS } from '../../messaging/export-problems.ts';
import type { FileRequest } from '../../messaging/protocol.ts';
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
  const sentence = places > 1 ? text('imageCopiedOf', place + 1, places) : text('imageCopied');
  const request = { ...shownNow({ ...settings, format: 'png' }), place };
  await copy('image/png', request, text('copying'), sentence);
}

/** Puts the words of what is shown on the clipboard. Must be called as `copyImage` must. */
export async function copyWords(format: 'text' | 'markdown'): Promise<void> {
  const settings = { ...DEFAULT_EXPORT_SETTINGS, format };
  await copy('text/plain', shownNow(settings), text('copyingWords'), text('wordsCopied'));
}

/**
 * Puts the caption of a carousel on the clipboard: of what is shown, or of an export. Must be called as
 * `copyImage` must.
 */
export async function copyCaption(
  of: Omit<FileRequest, 'place'> = shownNow(DEFAULT_EXPORT_SETTINGS),
): Promise<void> {
  const { threadId, edits: made, design, settings } = of;
  const request = { threadId, edits: made, design, settings, place: 0, caption: true as const };
  await copy('text/plain', request, text('copyingCaption'), text('captionCopied'));
}

/** An export of what is shown. */
function shownNow(settings: ExportSettings): FileRequest {
  const threadId = thread.value?.id ?? '';
  return { threadId, edits: edits.value, design: shownDesign.value, settings, place: 0 };
}

async function copy(type: string, request: FileRequest, busy: string, done: string): Promise<void> {
  if (request.threadId === '' || copyNote.value?.state === 'busy') return;
  tell({ state: 'busy', sentence: busy });
  const made = make(request);
  const content = made.then((blob) => {
    // What is on the clipboard is not given up for nothing.
    if (blob.size === 0) throw new Error('nothing to copy');
    // The clipboard takes Markdown as plain text only.
    return blob.type === type ? blob : new Blob([blob], { type });
  });
  content.catch(() => undefined);
  try {
    // Not awaited first: the browser grants the write now, and waits for the content itself.
    await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
    tell({ state: 'done', sentence: done });
    timer = setTimeout(dismissCopyNote, TOLD);
  } catch {
    const refusal = ({ size }: Blob) => text(size === 0 ? 'noCaption' : 'copyRefused');
    const sentence = await made.then(refusal, problemText);
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

/** The render host holds the file only until it is here. */
async function make(request: FileRequest): Promise<Blob> {
  const url = await call('background', 'renderFile', request);
  const blob = await (await fetch(url)).blob();
  void call('host', 'releaseFile', { url }).catch(console.error);
  return blob;
}

function problemText(error: unknown): string {
  const code = error instanceof ProductError ? error.code : '';
  const problem = EXPORT_PROBLEMS.find((known) => known === code) ?? 'render-failed';
  return text(codeKey('export_problem', problem));
}
