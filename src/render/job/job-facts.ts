import { platformOf } from '../../design/carousel-box.ts';
import { filePath, filePaths } from '../../design/file-names.ts';
import { FORMAT_FACTS } from '../../design/formats.ts';
import type { Slide, SlideCard } from '../../slides/slide.ts';
import type { Job } from '../../store/database.ts';
import { loadNameTemplate } from '../../store/settings.ts';
import type { Thread } from '../../thread/schema.ts';
import { altTextOf } from '../files/alt-text.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import type { FileFacts } from '../metadata/file-facts.ts';
import { nameValues } from './name-values.ts';

/** Path of the one file of a job, relative to the folder for downloads. */
export async function pathOfOne(job: Job, thread: Thread, extension = extensionOf(job)) {
  return filePath(await templateOf(job), valuesFor(job, thread), extension);
}

/** Paths of the files of the slides. */
export async function pathsOf(job: Job, { thread, slides }: LaidOut): Promise<string[]> {
  if (slides.length === 1) return [await pathOfOne(job, thread)];
  return filePaths(await templateOf(job), valuesFor(job, thread), slides.length, extensionOf(job));
}

/** Carousels of one thread for several platforms must not come to lie over one another. */
async function templateOf({ design, settings }: Job): Promise<string> {
  const template = await loadNameTemplate();
  return settings.sizeInName ? `${template}-${design.carousel.size}` : template;
}

/** Names of files that lie together, of their paths. */
export function namesIn(paths: readonly string[]): string[] {
  const names = paths.map((path) => path.split('/').at(-1)!);
  // The number may stand in the name of a folder.
  return new Set(names).size === names.length
    ? names
    : paths.map((path) => path.replaceAll('/', '-'));
}

/**
 * What the slides are: lay-outs with the same plan are painted alike. The time of the capture is no part
 * of it, since threads are read again whenever somebody looks at them.
 */
export function planOf({ slides }: LaidOut): string {
  return slides
    .map(({ slide, size }) => {
      const words = slide.cards.flatMap(({ text }) => text);
      const title = slide.plate?.kind === 'cover' ? slide.plate.title.length : 0;
      const attached = slide.cards.reduce((sum, card) => sum + attachedTo(card), 0);
      const letters = words.reduce((sum, { text }) => sum + text.length, title + attached);
      return `${slide.key} ${size.width}×${size.height} ${letters}`;
    })
    .join(', ');
}

/** How much of what belongs to a post stands under its words. */
function attachedTo({ post, withAttachments }: SlideCard): number {
  if (post.kind === 'unavailable' || !withAttachments) return 0;
  const { media, poll, card, article, quote, note } = post;
  const quoted = quote?.kind === 'post' ? quote.text : [];
  return (
    media.length +
    [poll, card, article].filter(Boolean).length +
    [...quoted, ...(note?.text ?? [])].reduce((sum, { text }) => sum + text.length, 0)
  );
}

const extensionOf = ({ settings }: Job): string => FORMAT_FACTS[settings.format].extension;
const isHidden = ({ design }: Job): boolean => design.identity.mode !== 'shown';
const valuesFor = (job: Job, thread: Thread) =>
  nameValues(thread, isHidden(job), platformOfJob(job));

/** A carousel is made for somewhere; everything else is a picture of what stands at X. */
function platformOfJob({ design, settings }: Job): string {
  if (settings.layout !== 'carousel') return 'x';
  return platformOf(design.carousel)?.platform ?? 'carousel';
}

/** Who wrote it; null when that is hidden. */
export function authorOf(job: Job, { author }: Thread): string | null {
  return isHidden(job) ? null : `${author.name} (@${author.handle})`;
}

export function titleOf(job: Job, thread: Thread): string {
  return authorOf(job, thread) ?? 'Thread';
}

/**
 * What files are dated with: the thread's first post. Not its capture, since threads are read again
 * while they are exported, and the same slides must give the same bytes. Who is hidden is not found by
 * the second in which they posted: then it is the day of the capture.
 */
export function dateOf(job: Job, { posts, capturedAt }: Thread): Date {
  const first = posts.find((post) => post.kind === 'post');
  const written = isHidden(job) ? null : first?.createdAt;
  return new Date(written ?? capturedAt.slice(0, 10));
}

/** The language of the first post that has one; BCP 47. */
export function languageOf({ posts }: Thread): string | null {
  return posts.map((post) => (post.kind === 'post' ? post.lang : null)).find(Boolean) ?? null;
}

/** What the file of a slide says about it. Nothing of it tells who is hidden, or who exported it. */
export function factsOf(job: Job, { thread, veil }: LaidOut, slide: Slide): FileFacts {
  return {
    title: titleOf(job, thread),
    description: altTextOf(job, slide, veil),
    author: authorOf(job, thread),
    source: veil.address(thread.url),
    created: dateOf(job, thread).toISOString(),
    language: languageOf(thread),
  };
}
