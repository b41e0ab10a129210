import { isWordFormat } from '../../design/formats.ts';
import { loadDraft } from '../../store/drafts.ts';
import { loadDesign, loadExportSettings } from '../../store/settings.ts';
import { embedPictures } from '../engine/embed-pictures.ts';
import { withSlides } from '../layout/with-slides.ts';

/** In Chrome an open popup shares our thread, and laying out more would be felt there. */
const MOST_POSTS = 40;

/**
 * Scales the photos of a thread to the size that the last design and settings show them at, while
 * the user is still looking: the export that follows finds them in the store.
 *
 * @param isWanted no longer when an export begins, which does the same
 */
export async function scaleAhead(threadId: string, isWanted: () => boolean): Promise<void> {
  const draft = await loadDraft(threadId);
  const [design, settings] = await Promise.all([loadDesign(), loadExportSettings()]);
  if (!draft || draft.thread.posts.length > MOST_POSTS || isWordFormat(settings.format)) return;
  if (!isWanted()) return;
  const request = { threadId, edits: draft.edits, design, settings };
  await withSlides(request, async ({ slides, layOut, scale, images }) => {
    for (const slide of slides) {
      if (!isWanted()) return;
      const element = layOut(slide);
      await embedPictures(element, element.cloneNode(true) as Element, { scale, images });
    }
  });
}
