import type { Media } from '../../thread/schema.ts';
import { all, one, type Region, squeeze } from '../page/dom.ts';
import { SELECTORS } from '../page/selectors.ts';
import { mediaUrl } from '../page/web-url.ts';
import { countSaid, findMediaBoxes, isMoving, placesOf } from './media-boxes.ts';
import { findBackgroundUrl } from './read-author.ts';
import { toAsciiDigits } from './read-counts.ts';
import { findTextBox, placesOfMedia } from './read-text.ts';

/**
 * What X writes where the author gave no description: a word of the interface language. Nothing
 * on the element tells it from a real one, except an "ALT" button that only real ones have.
 */
const DEFAULT_DESCRIPTIONS = new Set([
  ...'Image Imagen Bild Imagem Immagine Afbeelding Obraz Resim Görsel Gambar Bilde Billede'.split(
    ' ',
  ),
  ...'Kuva Kép Obrázek Imagine Imatge Slika Εικόνα Изображение Зображення Imej'.split(' '),
  ...'画像 图像 圖片 이미지 รูปภาพ תמונה صورة تصویر छवि ছবি படம்'.split(' '),
  ...['Hình ảnh', 'Embedded video', '埋め込み動画', '嵌入式视频', '嵌入的影片', 'Vidéo intégrée'],
  ...['Eingebettetes Video', 'Vídeo insertado', 'Vídeo incorporado', 'Video incorporato'],
  ...['Gömülü video', 'Встроенное видео'],
]);

/** In place of a picture of which the page has no more than its number. */
const ABSENT: Media = { kind: 'photo', alt: '', url: null };
const IMAGE_HOST = 'pbs.twimg.com';
const DURATION = /^(?:\d+:)?\d{1,2}:\d{2}$/;

/** Photos, videos and GIFs of a region in the order their author gave them. */
export function readMedia(region: Region, base: string): Media[] {
  const boxes = findMediaBoxes(region, base);
  const places = placesOf(boxes, base);
  const text = findTextBox(region);
  const hasMedia = text !== null && boxes.some((box) => text.contains(box));
  const inText = hasMedia ? placesOfMedia(text, region, base) : null;
  const found = boxes.map((box, index) => {
    const at = inText?.get(box) ?? inText?.get(box.closest('a') ?? box);
    const media = { ...readMediaBox(box), ...(at !== undefined && { at }) };
    return { media, place: places[index] ?? index + 1 };
  });
  // What the page counts but does not hold is missing, and keeps its place.
  const said = countSaid(region, boxes, base);
  const free = Array.from({ length: said }, (_, at) => at + 1).filter(
    (place) => !found.some((known) => known.place === place),
  );
  const missing = free.slice(0, Math.max(0, said - found.length));
  const whole = [...found, ...missing.map((place) => ({ media: ABSENT, place }))];
  return withoutRepeats(whole.sort((a, b) => a.place - b.place).map(({ media }) => media));
}

/** Each picture once, however often it is on the page. */
export function withoutRepeats(media: readonly Media[]): Media[] {
  const seen = new Set<string>();
  return media.filter(({ url }) => {
    const isNew = url === null || !seen.has(url);
    if (url !== null) seen.add(url);
    return isNew;
  });
}

/** Where a picture or the poster of a film is, whichever attribute says so. */
export function addressOf(picture: Element): string | null {
  const source = picture.getAttribute('src') ?? picture.getAttribute('srcset')?.split(/[\s,]/)[0];
  return mediaUrl(source) ?? mediaUrl(picture.getAttribute('poster'));
}

/** Whether a picture belongs to what a post shows, and is no avatar, badge or emoji. */
export function isContentPicture(url: string): boolean {
  return /^https:\/\/pbs\.twimg\.com\/(?:media|card_img|\w*video_thumb)\//.test(url);
}

/** The picture or film of a box, or of the link that stands for it until it comes. */
export function readMediaBox(box: Element): Media {
  return isMoving(box) ? readMoving(box) : readPhoto(box);
}

function readPhoto(box: Element): Media {
  const image = box.localName === 'img' ? box : one(box, 'img');
  const url = mediaUrl(image?.getAttribute('src')) ?? findBackgroundUrl(box);
  const alt = image?.getAttribute('alt') || box.getAttribute('aria-label') || '';
  return { kind: 'photo', alt: realAlt(alt, box), url: url && bestPhoto(url), ...aspectOf(box) };
}

function readMoving(box: Element): Media {
  const video = box.localName === 'video' ? box : one(box, 'video');
  const poster = mediaUrl(video?.getAttribute('poster')) ?? posterImage(box);
  const file = mediaUrl(video?.getAttribute('src'));
  const isGif = /\/tweet_video\//.test(file ?? '') || /\/tweet_video_thumb\//.test(poster ?? '');
  return {
    kind: isGif ? 'gif' : 'video',
    alt: realAlt(video?.getAttribute('aria-label') ?? '', box),
    url: poster,
    ...(isGif && file !== null && { file }),
    ...durationOf(box),
    ...aspectOf(box),
  };
}

function posterImage(box: Element): string | null {
  return mediaUrl(one(box, 'img')?.getAttribute('src')) ?? findBackgroundUrl(box);
}

function realAlt(alt: string, box: Element): string {
  const text = alt.trim();
  if (!DEFAULT_DESCRIPTIONS.has(text)) return text;
  const link = box.closest('a');
  // Between words, the button of another photo may stand beside it.
  const isInText = link?.closest(SELECTORS.text) != null;
  const holder = (isInText ? link : link?.parentElement) ?? box;
  const hasButton = all(holder, 'button').some((button) => squeeze(button.textContent) === 'ALT');
  return hasButton ? text : '';
}

/**
 * The address of the uploaded picture. The page asks for a size that fits its layout and for WebP;
 * the original exists only in the uploaded type, which is JPEG unless the page says PNG.
 */
export function bestPhoto(url: string): string {
  const parsed = new URL(url);
  if (parsed.hostname !== IMAGE_HOST || !parsed.pathname.startsWith('/media/')) return url;
  const [, key, ending] = /^\/media\/([\w-]+)(?:\.(\w+))?(?::\w+)?$/.exec(parsed.pathname) ?? [];
  if (key === undefined) return url;
  const format = (parsed.searchParams.get('format') ?? ending ?? 'jpg').toLowerCase();
  const uploaded = format === 'png' ? 'png' : 'jpg';
  return `https://${IMAGE_HOST}/media/${key}?format=${uploaded}&name=orig`;
}

/** The badge counts down while a video plays; the controls, if shown, have "position / length". */
function durationOf(box: Element): { duration?: string } {
  const leaves = all(box, 'span, div').filter((part) => part.childElementCount === 0);
  const times = leaves
    .map((leaf) => squeeze(leaf.textContent).split(' / '))
    .filter((parts) => parts.every((part) => DURATION.test(toAsciiDigits(part))));
  const [duration] = [...times.filter(({ length }) => length === 2), ...times];
  return duration === undefined ? {} : { duration: duration.at(-1) };
}

/** X reserves the space of a picture with a padding in per cent of the width. */
function aspectOf(box: Element): { aspect?: number } {
  const spacer =
    one(box, SELECTORS.ratioBox) ??
    box.parentElement?.previousElementSibling ??
    box.previousElementSibling;
  const style = spacer?.getAttribute('style') ?? '';
  const percent = Number(/padding-bottom:\s*([\d.]+)%/.exec(style)?.[1]);
  const aspect = 100 / percent;
  return aspect >= 0.05 && aspect <= 20 ? { aspect } : {};
}
