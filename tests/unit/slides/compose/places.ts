import type { Box, TextPart } from '../../../../src/slides/composition.ts';
import { mirroredPage, type Page, pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import { FIGURE_STEPS, STEPS } from '../../../../src/slides/sketches/steps.ts';
import { QUOTE_SIGN } from '../../../../src/slides/sketches/text-sketches.ts';
import type { Slide } from '../../../../src/slides/slide.ts';
import { isSet, linesOf, partsOf, textParts } from './composed.ts';

/** CSS px by which something may be off. */
const HAIR = 0.51;

const told = ({ x, y, width, height }: Box) =>
  [x, y, x + width, y + height].map((px) => Math.round(px * 10) / 10).join(' ');
const textOf = (part: TextPart) => linesOf(part).join('/').slice(0, 40);
const isIn = (box: Box, room: Box) =>
  box.x >= room.x - HAIR &&
  box.y >= room.y - HAIR &&
  box.x + box.width <= room.x + room.width + HAIR &&
  box.y + box.height <= room.y + room.height + HAIR;

/** The page that a slide was set on: mirrored where its words go from right to left. */
function pageFor({ design, frame }: Slide): Page {
  const page = pageOf(design);
  const isSame = page.safe.left === frame!.safe.left && page.safe.right === frame!.safe.right;
  return isSame ? page : mirroredPage(page);
}

/** Parts outside of their slide, words outside of where words may stand, lines wider than their box. */
export function misplacedIn(slide: Slide): string[] {
  const page = pageFor(slide);
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  const room = wordsRoom(slide, page);
  return partsOf(slide).flatMap((part) => {
    const name = part.kind === 'text' ? `"${textOf(part)}"` : part.kind;
    // A letter that is cut by the edge is no word.
    const isCut = part.kind === 'text' && part.isDecoration === true;
    const isOut =
      !isCut && !isIn(part.box, whole)
        ? [`${slide.key}: ${name} off its slide: ${told(part.box)}`]
        : [];
    if (part.kind === 'attachments' && !isIn(part.box, room)) {
      return [...isOut, `${slide.key}: attachments at ${told(part.box)}, room ${told(room)}`];
    }
    if (part.kind !== 'text' || part.isDecoration) return isOut;
    const wide = part.widths.filter((width) => width > part.box.width + HAIR);
    return [
      ...isOut,
      ...wide.map(
        (width) => `${slide.key}: a line of ${name} is ${width}, its box ${part.box.width}`,
      ),
      ...inkOf(part)
        .filter((ink) => !isIn(ink, part.isMeta ? withFoot(page) : room))
        .map((ink) => `${slide.key}: ${name} at ${told(ink)}, room ${told(room)}`),
    ];
  });
}

const withFoot = ({ live, foot }: Page): Box => ({
  ...live,
  height: foot.y + foot.height - live.y,
});

/** Where no foot stands, words may. */
function wordsRoom(slide: Slide, page: Page): Box {
  const hasFoot = partsOf(slide).some(
    (part) =>
      part.kind !== 'shape' &&
      part.kind !== 'picture' &&
      part.box.y + HAIR >= page.foot.y &&
      !isOwn(part),
  );
  return hasFoot ? page.live : withFoot(page);
}
const isOwn = (part: ReturnType<typeof partsOf>[number]) =>
  part.kind === 'text' ? !part.isMeta : part.kind === 'attachments';

/** What each line of a part takes. */
export function inkOf(
  { box, widths, leading, align, dir, lines }: TextPart,
  isRtl = dir === 'rtl',
): Box[] {
  void lines;
  return widths.map((width, at) => {
    const free = box.width - width;
    const isEnd = align === 'end' ? !isRtl : align === 'start' && isRtl;
    const x = align === 'center' ? box.x + free / 2 : isEnd ? box.x + free : box.x;
    return { x, y: box.y + at * leading, width, height: leading };
  });
}

/** Texts that lie on one another. */
export function overlapsIn(slide: Slide): string[] {
  const parts = textParts(slide).filter((part) => !part.isDecoration);
  return parts.flatMap((one, at) =>
    parts.slice(at + 1).flatMap((other) => {
      // Which side a text begins at hangs on its letters: whole boxes for those that say no direction.
      const [first, second] = [one, other].map((part) =>
        part.dir === 'auto' ? [part.box] : inkOf(part),
      );
      return first!.some((a) => second!.some((b) => meet(a, b)))
        ? [`${slide.key}: "${textOf(one)}" and "${textOf(other)}"`]
        : [];
    }),
  );
}

const meet = (a: Box, b: Box) =>
  a.x + HAIR < b.x + b.width &&
  b.x + HAIR < a.x + a.width &&
  a.y + HAIR < b.y + b.height &&
  b.y + HAIR < a.y + a.height;

/** Slides with nothing on them. */
export function emptyIn(slide: Slide): string[] {
  const has = isSet(slide)
    ? partsOf(slide).some((part) =>
        part.kind === 'text'
          ? !part.isMeta && textOf(part).trim() !== ''
          : part.kind !== 'shape' && part.kind !== 'avatar',
      )
    : slide.cards.length > 0;
  return has ? [] : [`${slide.key} is empty`];
}

/** Sizes of type of the table, and those of what is of the slide. */
const ALL_STEPS = [...STEPS, ...FIGURE_STEPS];
const META_STEPS = [28, 30, 36, 40, 44, 46];

/** Type that is too small to be read, or of no step. */
export function missizedIn(slide: Slide): string[] {
  const page = pageOf(slide.design);
  // The sign over a quotation is drawn, and no type of the scale.
  const words = new Set([...ALL_STEPS.map((step) => page.size(step)), page.drawn(QUOTE_SIGN.size)]);
  const meta = new Set(META_STEPS.flatMap((step) => [page.size(step, 'meta'), page.size(step)]));
  return partsOf(slide).flatMap((part) => {
    if (part.kind === 'attachments') {
      return part.size >= page.least.words ? [] : [`${slide.key}: attachments of ${part.size}`];
    }
    if (part.kind !== 'text' || part.isDecoration) return [];
    const isQuiet = part.isMeta || part.tone === 'quiet';
    const least = isQuiet ? page.least.meta : page.least.words;
    const isOfStep = words.has(part.size) || (isQuiet && meta.has(part.size));
    return part.size >= least && isOfStep
      ? []
      : [`${slide.key}: "${textOf(part)}" of ${part.size}, least ${least}`];
  });
}
