import { FORMAT_FACTS, type WordFormat } from '../../design/formats.ts';
import type { Job } from '../../store/database.ts';
import { loadDraft } from '../../store/drafts.ts';
import { harmless } from '../../thread/clean-text.ts';
import type { Thread } from '../../thread/schema.ts';
import { DraftMissing } from '../layout/problem-of.ts';
import { markdownOf } from '../words/markdown.ts';
import { plainTextOf } from '../words/plain-text.ts';
import { captionOf } from '../words/post-caption.ts';
import { threadJsonOf } from '../words/thread-json.ts';

const WRITERS = { markdown: markdownOf, text: plainTextOf, json: threadJsonOf };

/**
 * The file of who wants the words alone: nothing is laid out, and no picture waited for.
 * @throws DraftMissing
 */
export async function wordFile({
  threadId,
  edits,
  design,
  settings,
}: Pick<Job, 'threadId' | 'edits' | 'design' | 'settings'>): Promise<{
  thread: Thread;
  file: Blob;
}> {
  const draft = await loadDraft(threadId);
  if (!draft) throw new DraftMissing();
  const { thread } = draft;
  const format = settings.format as WordFormat;
  const { type } = FORMAT_FACTS[format];
  return { thread, file: new Blob([harmless(WRITERS[format](thread, edits, design))], { type }) };
}

/**
 * The caption of a carousel, as the file beside its pictures has it.
 * @throws DraftMissing
 */
export async function captionFile({
  threadId,
  edits,
  design,
}: Pick<Job, 'threadId' | 'edits' | 'design'>): Promise<Blob> {
  const draft = await loadDraft(threadId);
  if (!draft) throw new DraftMissing();
  return new Blob([captionOf(draft.thread, edits, design)], { type: 'text/plain' });
}
