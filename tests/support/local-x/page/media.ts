import type { Media } from '../threads/schema.ts';
import type { PageContext } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';

/** The pictures and videos of a post, in the one or two columns that X lays them out in. */
export function mediaBoxes(
  media: readonly Media[],
  path: string,
  context: PageContext,
  isCarousel = false,
): HTMLElement | null {
  const boxes = media.flatMap((medium, index) =>
    medium.after === undefined ? [mediaBox(medium, photoPath(path, index), context)] : [],
  );
  if (boxes.length === 0) return null;
  if (isCarousel) return el('div', { 'aria-labelledby': 'media' }, div(carousel(boxes)));
  const grid = el('div', { class: `media media-${boxes.length}` });
  if (boxes.length < 4) grid.append(...boxes);
  // Four photos stand in two columns, so their order in the document is 1, 3, 2, 4.
  else grid.append(div(boxes[0]!, boxes[2]!), div(boxes[1]!, boxes[3]!));
  return el('div', { 'aria-labelledby': 'media' }, div(div(grid)));
}

/** What stands between the words of a long post, by the words before it. X's own markup is known from code alone (`unseen`). */
export function mediaInText(
  media: readonly Media[],
  path: string,
  context: PageContext,
): { after: string; box: HTMLElement }[] {
  return media.flatMap((medium, index) =>
    medium.after === undefined
      ? []
      : [{ after: medium.after, box: mediaBox(medium, photoPath(path, index), context) }],
  );
}

const photoPath = (path: string, index: number): string => `${path}/photo/${index + 1}`;

export function mediaBox(medium: Media, path: string, context: PageContext): HTMLElement {
  const space = el('div', {
    style: `padding-bottom: ${((100 * medium.height) / medium.width).toFixed(4)}%`,
  });
  if (medium.kind !== 'photo') return div(div(videoBox(medium, space, context)));
  const alt = medium.alt ?? context.labels.image;
  const photo = el('div', { 'data-testid': 'tweetPhoto', 'aria-label': alt, class: 'photo' });
  photo.dataset.late = photoAddress(medium, 'small');
  const box = div(space, div(photo));
  if (medium.alt !== undefined) box.append(altButton());
  return el('a', { role: 'link', href: path }, box);
}

export function photoAddress({ key, format }: Media, name: string): string {
  return `https://pbs.twimg.com/media/${key}?format=${format}&name=${name}`;
}

/** X fills the boxes of photos only once the post is on the screen. */
export function fillPhoto(box: HTMLElement): void {
  const src = box.dataset.late;
  if (!src) return;
  delete box.dataset.late;
  const alt = box.getAttribute('aria-label') ?? '';
  box.append(
    el('div', { style: `background-image: url("${src}")` }),
    el('img', { alt, draggable: 'true', src }),
  );
}

function altButton(): HTMLElement {
  return div(el('button', { role: 'button', type: 'button', class: 'alt' }, el('span', {}, 'ALT')));
}

function videoBox(medium: Media, space: HTMLElement, { labels }: PageContext): HTMLElement {
  const isGif = medium.kind === 'gif';
  const video = el('video', {
    tabindex: '-1',
    playsinline: '',
    'aria-label': medium.alt ?? labels.video,
    preload: 'none',
    poster: isGif
      ? `https://pbs.twimg.com/tweet_video_thumb/${medium.key}.jpg`
      : `https://pbs.twimg.com/ext_tw_video_thumb/1900000000000000000/pu/img/${medium.key}.jpg`,
  });
  // Of all kinds only a GIF has its file in the page; nothing here plays it.
  if (isGif) video.dataset.file = `https://video.twimg.com/tweet_video/${medium.key}.mp4`;
  const sign = isGif ? 'GIF' : (medium.duration ?? '');
  const label = el('div', { dir: 'ltr', class: 'sign' }, el('span', {}, el('span', {}, sign)));
  const component = el('div', { 'data-testid': 'videoComponent' }, div(div(video)), label);
  const button = isGif ? null : svg(ICONS.play, { class: 'play', 'aria-hidden': 'true' });
  const player = el('div', { 'data-testid': 'videoPlayer' }, div(space, div(component, button)));
  return el(
    'div',
    { 'data-testid': 'tweetPhoto', class: 'photo' },
    div(div(el('div', { 'data-testid': 'placementTracking' }, player))),
  );
}

/** How far from the seen part of the list slides are kept, in widths of a slide. */
const SLIDES_AROUND = 1;

/**
 * Photos side by side (unseen: known from what people report). Only the slides near the seen one are
 * in the page; of the others there is the room.
 */
function carousel(boxes: readonly HTMLElement[]): HTMLElement {
  const slides = boxes.map(() => el('div', { role: 'presentation' }));
  const list = el('div', { 'data-testid': 'ScrollSnap-List', class: 'carousel' }, ...slides);
  const draw = () => {
    const width = slides[0]?.getBoundingClientRect().width || 1;
    for (const [at, slide] of slides.entries()) {
      const isNear = Math.abs(at - list.scrollLeft / width) <= SLIDES_AROUND + 0.5;
      if (isNear && !slide.hasChildNodes()) {
        slide.append(boxes[at]!);
        for (const box of slide.querySelectorAll<HTMLElement>('[data-late]')) fillPhoto(box);
      } else if (!isNear) slide.replaceChildren();
    }
  };
  list.addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true });
  draw();
  return list;
}
