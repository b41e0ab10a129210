import { isAlwaysOpaque } from '../../design/formats.ts';
import { backgroundsOf } from '../../design/look.ts';
import { ownImagesIn } from '../../design/own-images.ts';
import { picturesShown } from '../../slides/paging/pictures-shown.ts';
import { familiesIn } from '../../slides/templates/families.ts';
import type { Job } from '../../store/database.ts';
import { loadDraft } from '../../store/drafts.ts';
import { loadImages } from '../../store/images.ts';
import { loadOwnImages } from '../../store/own-files.ts';
import type { Thread } from '../../thread/schema.ts';
import { chooseEngine } from '../engine/choose-engine.ts';
import type { Painting, Rows } from '../engine/engine.ts';
import { dropBroken } from '../images/drop-broken.ts';
import { BrokenPicture, ImageEmbedder } from '../images/embed-images.ts';
import { fetchThreadImages } from '../images/fetch-images.ts';
import { type Veil, veilOf } from '../redaction/veil.ts';
import { layOut, openAssets, openStage } from './hidden-stage.tsx';
import { type PlannedSlide, planSlides } from './plan.ts';
import { DraftMissing } from './problem-of.ts';

export type PrepareRows = (rows: Rows) => Promise<Painting>;

export interface LaidOut {
  thread: Thread;
  slides: PlannedSlide[];
  /** Pictures that could not be had. */
  missing: number;
  /** Lays one of the slides out in the document, until the next one is. */
  layOut(slide: PlannedSlide): HTMLElement;
  /** Output px per CSS px. */
  scale: number;
  /** The design's fonts. */
  families: readonly string[];
  /** Nothing of the slides lets through what lies behind the picture. */
  isOpaque: boolean;
  images: ImageEmbedder;
  /** What texts pass that are read, not seen. */
  veil: Veil;
  /** Makes one of the slides ready to be painted at that scale. */
  prepare(slide: PlannedSlide): Promise<Painting>;
  /** How many of them at once. */
  atOnce: number;
  /** Makes rows of one slide ready, as often as `work` asks. */
  inRows(slide: PlannedSlide, work: (prepare: PrepareRows) => Promise<Blob>): Promise<Blob>;
}

type Request = Pick<Job, 'threadId' | 'edits' | 'design' | 'settings'>;

/**
 * Lays out what was asked for, and lets `work` paint it while the pictures and the stage are open. Where
 * a stored picture turns out to be broken, all such are fetched anew, and it is begun once more; one that
 * is still broken is left out.
 * @throws DraftMissing, TooLarge, the signal's reason
 */
export async function withSlides<T>(
  request: Request,
  work: (laidOut: LaidOut) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const leftOut = new Set<string>();
  let isTidy = false;
  for (;;) {
    try {
      return await layOutFor(request, leftOut, work, signal);
    } catch (error) {
      if (!(error instanceof BrokenPicture) || leftOut.has(error.url)) throw error;
      const dropped = isTidy ? 0 : await dropBroken(request.threadId);
      isTidy = true;
      if (dropped === 0) leftOut.add(error.url);
    }
  }
}

async function layOutFor<T>(
  request: Request,
  leftOut: ReadonlySet<string>,
  work: (laidOut: LaidOut) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const { threadId, edits, design, settings } = request;
  const draft = await loadDraft(threadId);
  if (!draft) throw new DraftMissing();
  await fetchThreadImages(draft.thread);

  // Only slides of a carousel have looks of their own.
  const looks = settings.layout === 'carousel' ? edits.looks : {};
  const own = await loadOwnImages(ownImagesIn(design, looks));
  const all = [...(await loadImages(threadId)), ...own];
  const images = all.map((image) => (leftOut.has(image.url) ? { ...image, blob: null } : image));
  const engine = await chooseEngine();
  const { assets, release } = openAssets(images, engine.needsPictures);
  const stage = openStage();
  try {
    const slides = await planSlides(request, draft.thread, assets, signal);
    const families = familiesIn(design);
    const { scale } = settings;
    const isOpaque =
      isAlwaysOpaque(settings.format) ||
      backgroundsOf(design, looks).every(({ kind }) => kind !== 'transparent');
    const embedder = new ImageEmbedder(images);
    const inRows = async <Made>(
      { slide, size }: PlannedSlide,
      make: (prepare: (rows?: Rows) => Promise<Painting>) => Promise<Made>,
    ): Promise<Made> => {
      const room = openStage();
      const element = layOut(room, slide, size, assets);
      const laidOut = { element, size, scale, families, images: embedder, isOpaque };
      return make((rows) => engine.prepare({ ...laidOut, rows })).finally(() => room.remove());
    };
    const { thread } = draft;
    const veil = veilOf(thread, design.identity);
    const shown = picturesShown(thread, edits, design);
    const missing = [...shown].filter((url) => assets.missing.has(url)).length;
    return await work({
      ...{ thread, slides, missing, scale, families, isOpaque, veil, inRows },
      prepare: (slide) => inRows(slide, (prepare) => prepare()),
      atOnce: engine.atOnce,
      layOut: ({ slide, size }) => layOut(stage, slide, size, assets),
      images: embedder,
    });
  } finally {
    stage.remove();
    release();
  }
}
