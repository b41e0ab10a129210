import { platformOf } from '../../design/carousel-box.ts';
import { isFilePerSlide } from '../../design/formats.ts';
import type { Job } from '../../store/database.ts';
import type { LaidOut } from '../layout/with-slides.ts';
import { captionOf } from '../words/post-caption.ts';
import { altTexts } from './alt-text.ts';

/** What who posts a carousel is asked for beside its pictures. */
export interface PostText {
  /** Of its file. */
  name: string;
  text: string;
}

/**
 * The caption of a carousel, and the alternative texts of its slides where each is a picture; neither
 * where the platform has no place for it, or the user does not want them.
 */
export function postTexts(
  job: Job,
  laidOut: Pick<LaidOut, 'slides' | 'veil' | 'thread'>,
): PostText[] {
  const { settings, design, edits } = job;
  if (settings.layout !== 'carousel' || !settings.texts) return [];
  const caption = captionOf(laidOut.thread, edits, design);
  const hasAltTexts = isFilePerSlide(settings.format) && platformOf(design.carousel)?.altText !== 0;
  return [
    ...(caption ? [{ name: 'caption.txt', text: `${caption}\n` }] : []),
    ...(hasAltTexts ? [{ name: 'alt-text.txt', text: altTexts(job, laidOut) }] : []),
  ];
}

export const textFile = ({ text }: PostText): Blob => new Blob([text], { type: 'text/plain' });
