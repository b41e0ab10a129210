import type { Template } from '../../src/design/carousel.ts';
import type { Layout } from '../../src/design/slide-layouts.ts';
import { MOST_LETTERS } from '../../src/slides/layouts/layout-kinds.ts';
import type { Place } from './carousel-slides.ts';
import type { ComposedSlide } from './composed-slides.ts';

type Rectangle = Omit<Place, 'name'>;

/** How much of a slide is covered by any of the rectangles, in %. */
export function shareOf(
  rectangles: readonly Rectangle[],
  { width, height }: Pick<ComposedSlide, 'width' | 'height'>,
): number {
  const inside = rectangles.map(({ left, top, right, bottom }) => ({
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  }));
  const edges = [...new Set(inside.flatMap(({ top, bottom }) => [top, bottom]))].sort(
    (a, b) => a - b,
  );
  const area = edges.slice(1).reduce((sum, bottom, at) => {
    const top = edges[at]!;
    const across = inside.filter((one) => one.top <= top && one.bottom >= bottom);
    return sum + (bottom - top) * lengthOf(across);
  }, 0);
  return (100 * area) / (width * height);
}

function lengthOf(across: readonly Rectangle[]): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { left, right } of [...across].sort((a, b) => a.left - b.left)) {
    length += Math.max(0, right - Math.max(left, end));
    end = Math.max(end, right);
  }
  return length;
}

/** Words that stand on one line count with the spaces between them. */
export function joined(words: readonly Rectangle[]): Rectangle[] {
  const lines: Rectangle[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && Math.abs(last.top - word.top) < 1 && Math.abs(last.bottom - word.bottom) < 1) {
      last.left = Math.min(last.left, word.left);
      last.right = Math.max(last.right, word.right);
    } else lines.push({ ...word });
  }
  return lines;
}

export interface Shares {
  words: number;
  pictures: number;
  /** Of the widest, % of the slide's width. */
  pictureWidth: number;
}

export function sharesOf(slide: ComposedSlide): Shares {
  const widths = slide.pictures.map(
    ({ left, right }) => (100 * (Math.min(right, slide.width) - Math.max(left, 0))) / slide.width,
  );
  return {
    words: shareOf(joined(slide.words), slide),
    pictures: shareOf(slide.pictures, slide),
    pictureWidth: Math.max(0, ...widths),
  };
}

/** What a slide has to be: a cover, an ending, or a layout with its letters. */
export type SlideRole = { kind: 'cover' | 'ending' } | { kind: Layout; letters: number };

/** Letters of a list whose lines are a word or two. */
const SHORT_LIST = 120;

type Own = Partial<Record<'cover' | Layout, number>> & {
  /** Of pictures, where they do not reach the edges of the slide, and of the width of charts. */
  pictures?: Partial<Record<'cover' | 'mosaic' | 'chart' | 'width', number>>;
};

/**
 * What words cover in templates that live by air, and the pairs of those whose figures are narrower than Bold's, % of
 * the slide (docs/decisions/035-twelve-templates.md): less than the others, and no less than that.
 */
export const OWN_SHARES: Partial<Record<Template, Own>> = {
  quiet: {
    ...{ cover: 26, statement: 20, list: 22, item: 23, long: 25, pair: 16 },
    pictures: { chart: 36 },
  },
  console: {
    ...{ cover: 30, statement: 23, list: 24, item: 20, long: 27, pair: 19 },
    pictures: { chart: 36 },
  },
  swiss: { cover: 24, statement: 15, list: 17, item: 20, long: 23, pair: 17 },
  notepad: {
    ...{ item: 26, list: 24, pair: 25 },
    pictures: { cover: 43, mosaic: 35, chart: 36, width: 88 },
  },
  photos: { pair: 28 },
  figures: { pair: 25 },
  glow: { item: 27, pair: 28 },
  split: { pair: 28 },
  poster: { pair: 29 },
};

/** What falls short of the shares that slides must reach; '' for nothing. @param own in the place of those for words */
export function shortOf(
  role: SlideRole,
  { words, pictures, pictureWidth }: Shares,
  own?: Own,
): string {
  const round = (share: number) => Math.round(10 * share) / 10;
  const least = (what: string, share: number, wanted: number) =>
    round(share) >= wanted ? '' : `${role.kind}: ${what} ${round(share)} % of ${wanted} %`;
  const { cover = 55, mosaic = 40, chart = 40, width = 100 } = own?.pictures ?? {};
  const onTop = () =>
    round(pictures) > 64
      ? `${role.kind}: picture ${round(pictures)} % of at most 64 %`
      : least('picture', pictures, mosaic);
  const lower = role.kind === 'ending' ? undefined : own?.[role.kind];
  if (lower !== undefined && (role.kind !== 'cover' || pictures < cover)) {
    return least('words', words, lower);
  }
  switch (role.kind) {
    case 'cover':
      return words >= 30 || pictures >= cover
        ? ''
        : `cover: words ${round(words)} % of 30 %, picture ${round(pictures)} % of ${cover} %`;
    case 'photo-full':
      return least('picture', pictures, 100);
    case 'mosaic':
      // With more words than a plate holds it stands over them, else everywhere but for its gaps.
      return role.letters > MOST_LETTERS.overPhoto ? onTop() : least('picture', pictures, 98);
    case 'photo-top':
      return onTop();
    case 'chart':
      return least('picture', pictures, chart) || least('width', pictureWidth, width);
    case 'quoted':
      return pictures > 0 ? least('picture', pictures, 30) : '';
    case 'statement':
      return least('words', words, role.letters <= 24 ? 18 : role.letters <= 60 ? 24 : 30);
    case 'list':
      // Lines of a word or two are not wide enough, however large.
      return least('words', words, role.letters <= SHORT_LIST ? 27 : 30);
    case 'item':
    case 'long':
      return least('words', words, 30);
    case 'figure':
    case 'pair':
      return least('words', words, 33);
    default:
      return '';
  }
}
