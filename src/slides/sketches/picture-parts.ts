import { WHOLE_PICTURE } from '../../edits/crops.ts';
import type { Media, ShownPost } from '../../thread/schema.ts';
import type { Box, Part, PicturePart } from '../composition.ts';
import type { Arrangement, Pictures } from '../layouts/choice.ts';
import type { FactsOf } from '../layouts/context.ts';
import type { Crops } from '../slide-card.ts';
import { scrimFor } from '../style/scrim.ts';
import { WHITE } from '../style/slide-style.ts';
import { signOf } from '../view/media.tsx';
import type { Setter } from './stack.ts';

/** Pictures and what is known of them. */
export interface Seen {
  post: ShownPost;
  crops: Crops;
  factsOf: FactsOf;
}

/** Between pictures, output px of the drawn slide. */
const GAP = 8;
/** Width ÷ height of what nobody has told us anything about. */
const USUAL_ASPECT = 16 / 9;

/** From the words down to the foot, which is read on it, too. */
export function scrimPart(
  part: Part | undefined,
  top: number,
  { factsOf }: Pick<Seen, 'factsOf'>,
  { page }: Setter,
): Part {
  const box = { x: 0, y: 0, width: page.width, height: page.height };
  const url = part?.kind === 'picture' ? part.url : null;
  const facts = url ? factsOf(url) : null;
  const framing = part?.kind === 'picture' ? part.framing : undefined;
  const words = { left: 0, top: top / page.height, width: 1, height: 1 - top / page.height };
  const scrim = scrimFor(facts, shownOf(facts, box, framing), words, WHITE);
  return { kind: 'shape', box, tone: { css: scrim?.css ?? 'none' }, radius: 0 };
}

/** The part of a picture that a box shows of it, in shares of the picture. */
function shownOf(
  facts: { width: number; height: number } | null,
  { width, height }: Pick<Box, 'width' | 'height'>,
  framing: PicturePart['framing'],
): { left: number; top: number; width: number; height: number } {
  if (!facts) return { left: 0, top: 0, width: 1, height: 1 };
  const { x, y, zoom = 1 } = framing ?? WHOLE_PICTURE;
  const scale = zoom * Math.max(width / facts.width, height / facts.height);
  const [wide, high] = [width / scale / facts.width, height / scale / facts.height];
  return { left: ((1 - wide) * x) / 100, top: ((1 - high) * y) / 100, width: wide, height: high };
}

/** Width ÷ height that the pictures have together. */
export function aspectOf({ media, arrangement }: Pictures, seen: Seen): number {
  const aspects = media.map((at) => aspectOfMedia(seen.post.media[at]!, seen.factsOf));
  if (arrangement === 'one') return aspects[0]!;
  if (arrangement === 'beside') return sumOf(aspects);
  if (arrangement === 'stacked') return 1 / sumOf(aspects.map((one) => 1 / one));
  return 1;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Width ÷ height: the picture's own once that is known, else what the page showed. */
export function aspectOfMedia({ url, aspect }: Media, factsOf: FactsOf): number {
  const facts = url ? factsOf(url) : null;
  return facts ? facts.width / facts.height : (aspect ?? USUAL_ASPECT);
}

/** Pictures in a box of the slide, the edges of which they reach. */
export function pictureParts(
  { media, arrangement, whole }: Pictures,
  box: Box,
  { post, crops, factsOf }: Seen,
  { page, isRtl }: Setter,
): Part[] {
  const aspects = media.map((at) => aspectOfMedia(post.media[at]!, factsOf));
  const boxes = boxesIn(arrangement, box, page.drawn(GAP), aspects);
  const placed = isRtl
    ? boxes.map((one) => ({ ...one, x: 2 * box.x + box.width - one.x - one.width }))
    : boxes;
  return media.flatMap((at, place): Part[] => {
    const item = post.media[at]!;
    const facts = item.url ? factsOf(item.url) : null;
    const crop = item.url ? crops.get(item.url) : undefined;
    const framing =
      crop ?? (facts ? { x: 100 * facts.focus.x, y: 100 * facts.focus.y } : undefined);
    const fit = whole.includes(at) ? 'contain' : 'cover';
    const picture: PicturePart = {
      ...{
        kind: 'picture',
        box: placed[place]!,
        url: item.url,
        alt: item.alt,
        fit,
        framing,
        radius: 0,
      },
      ...(item.kind !== 'photo' && {
        sign: { kind: item.kind, text: signOf(item) },
      }),
    };
    if (fit === 'cover') return [picture];
    const css = facts?.edges.left ?? 'transparent';
    return [{ kind: 'shape', box: placed[place]!, tone: { css }, radius: 0 }, picture];
  });
}

/** Width of a picture beside another, as a share of both: none is a strip. */
const BESIDE = { least: 0.34, most: 0.66 } as const;

function boxesIn(
  arrangement: Arrangement,
  box: Box,
  gap: number,
  aspects: readonly number[],
): Box[] {
  const { x, y, width, height } = box;
  const count = aspects.length;
  const half = { width: (width - gap) / 2, height: (height - gap) / 2 };
  const right = x + half.width + gap;
  const lower = y + half.height + gap;
  switch (arrangement) {
    case 'one':
      return [box];
    case 'beside': {
      const share = aspects[0]! / sumOf(aspects);
      const first = (width - gap) * Math.min(BESIDE.most, Math.max(BESIDE.least, share));
      return [
        { ...box, width: first },
        { ...box, x: x + first + gap, width: width - gap - first },
      ];
    }
    case 'stacked': {
      const each = (height - gap * (count - 1)) / count;
      return Array.from({ length: count }, (_, at) => ({
        ...box,
        y: y + at * (each + gap),
        height: each,
      }));
    }
    case 'one-over-two':
      return [
        { x, y, width, height: half.height },
        { ...half, x, y: lower },
        { ...half, x: right, y: lower },
      ];
    case 'two-by-two':
      return [
        { ...half, x, y },
        { ...half, x: right, y },
        { ...half, x, y: lower },
        { ...half, x: right, y: lower },
      ];
  }
}
