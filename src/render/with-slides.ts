import type { Job } from '../store/database.ts';
import { loadDraft } from '../store/drafts.ts';
import { loadImages } from '../store/images.ts';
import { loadDesignImages } from '../store/own-files.ts';
import type { Thread } from '../thread/schema.ts';
import { checkFile } from './check-file.ts';
import { chooseEngine } from './choose-engine.ts';
import { ImageEmbedder } from './embed-images.ts';
import { encode } from './encode.ts';
import { fetchThreadImages } from './fetch-images.ts';
import { type PlannedSlide, planSlides } from './plan.ts';
import { DraftMissing } from './problem-of.ts';
import { layOut, openAssets, openStage } from './stage.tsx';

export interface LaidOut {
  thread: Thread;
  slides: PlannedSlide[];
  /** Paints one of the slides, at the scale of the settings. */
  paint(slide: PlannedSlide): Promise<ImageBitmap>;
}

/**
 * Lays out what was asked for, and lets `work` paint it while the pictures and the stage are open.
 * @throws DraftMissing, TooLarge
 */
export async function withSlides<T>(
  request: Pick<Job, 'threadId' | 'edits' | 'design' | 'settings'>,
  work: (laidOut: LaidOut) => Promise<T>,
): Promise<T> {
  const { threadId, design, settings } = request;
  const draft = await loadDraft(threadId);
  if (!draft) throw new DraftMissing();
  await fetchThreadImages(draft.thread);

  const images = [...(await loadImages(threadId)), ...(await loadDesignImages(design))];
  const { assets, release } = openAssets(images);
  const stage = openStage();
  try {
    const slides = await planSlides(request, draft.thread, assets, stage);
    const engine = await chooseEngine();
    const embedder = new ImageEmbedder(images);
    const paint = ({ slide, size }: PlannedSlide) =>
      engine({
        element: layOut(stage, slide, size, assets),
        size,
        scale: settings.scale,
        family: design.type.family,
        images: embedder,
        isOpaque: design.background.kind !== 'transparent',
      });
    return await work({ thread: draft.thread, slides, paint });
  } finally {
    stage.remove();
    release();
  }
}

/** Encodes a painted slide; `type` is a MIME type. What comes out is looked at before it is used. */
export async function fileOf(bitmap: ImageBitmap, type: string): Promise<Blob> {
  const { width, height } = bitmap;
  const blob = await encode(bitmap, type);
  await checkFile(blob, width, height);
  return blob;
}
