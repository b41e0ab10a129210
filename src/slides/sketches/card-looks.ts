import type { Design } from '../../design/schema.ts';
import { plainText, sliceSpans } from '../../thread/spans.ts';
import { MOST_LETTERS } from '../layouts/layout-kinds.ts';
import { lineLooks } from '../layouts/line-looks.ts';
import { passageOf } from '../layouts/passage.ts';
import type { CardLine, CardLook, SlideCard } from '../slide-card.ts';
import { dateText } from '../text/figures.ts';
import type { Words } from '../text/words.ts';
import { cutToWidth } from '../typesetting/cut-to-width.ts';
import { HOLDS, unitsOf } from '../typesetting/line-units.ts';
import { faceOf } from '../typesetting/typefaces.ts';
import type { Setter } from './stack.ts';

/** Of the author's line, output px of the drawn slide. */
const HEAD = { name: 36, handle: 32, avatar: 88 } as const;
/** Beside the name: a badge with its room, and the room before the handle; em of the name. post.css says the same. */
const BADGE = 1.4;
const GAP = 0.4;
/** Between the avatar and the name, em of the name; composed.css says the same. */
const AFTER_AVATAR = 0.7;
/** Of a line that is too short for both, what the handle has at least. */
const HANDLE_SHARE = 0.4;
/** Browsers round otherwise than a canvas does. */
const SLACK = 0.97;

/** How a post stands on its card. @param width CSS px inside the card */
export function cardLook(
  card: SlideCard,
  show: Design['show'],
  width: number,
  setter: Setter,
): CardLook {
  const { page, isRtl } = setter;
  const sizes = {
    name: page.size(HEAD.name, 'meta'),
    handle: page.size(HEAD.handle, 'meta'),
    avatar: page.drawn(HEAD.avatar),
  };
  return {
    ...{ sizes, dir: isRtl ? 'rtl' : 'ltr', isFew: isFew(card), linesOf: cardLines },
    head: headOf(card, show, width, sizes, setter),
  };
}

/** Whether the words of a post are all of one weight, and large. */
function isFew({ text, post }: SlideCard): boolean {
  const passage = passageOf(text, post.kind === 'post' ? post.lang : null);
  const isPlain = lineLooks(passage).every(({ look }) => look === 'line' || look === 'gap');
  return isPlain && passage.letters <= MOST_LETTERS.statement;
}

/** The name before the handle, and the date where there is room for it. */
function headOf(
  { post, number }: SlideCard,
  show: Design['show'],
  width: number,
  sizes: CardLook['sizes'],
  { type, measure }: Setter,
): CardLook['head'] {
  const none = { name: '', handle: '', date: '' };
  if (post.kind !== 'post') return none;
  const { author } = post;
  const { family } = type.body.cut;
  const face = faceOf({ family, weight: type.body.cut.weight, tracking: 0 }, null, measure);
  const bold = { ...face, weight: face.strong };
  const widthIn = (text: string, size: number, font = face) => size * measure.widthOf(text, font);
  const badges = [author.verified !== 'none', author.affiliate !== null].filter(Boolean).length;
  const beside =
    (show.avatar ? sizes.avatar + AFTER_AVATAR * sizes.name : 0) +
    (show.badge ? badges * BADGE * sizes.name : 0) +
    (number ? widthIn(number, sizes.name) + AFTER_AVATAR * sizes.name : 0);
  const room = SLACK * (width - beside);
  const gap = show.name && show.handle ? GAP * sizes.name : 0;
  const wanted = {
    name: show.name ? author.name || author.handle : '',
    handle: show.handle ? `@${author.handle}` : '',
  };
  const handleWidth = widthIn(wanted.handle, sizes.handle);
  const forName = room - gap - Math.min(handleWidth, HANDLE_SHARE * room);
  const name = cutToWidth(wanted.name, forName / sizes.name, bold, measure.widthOf);
  const left = room - gap - widthIn(name, sizes.name, bold);
  const handle = cutToWidth(wanted.handle, left / sizes.handle, face, measure.widthOf);
  const date = show.date ? dateText(post.createdAt) : '';
  const isRoomFor = widthIn(`${handle} · ${date}`, sizes.handle) <= left;
  return { name, handle, date: isRoomFor ? date : '' };
}

/**
 * The words of a post on Post card, line by line: a title stands out, marks of lists hang, an empty line is lower
 * than others, and no short word stands alone at the end of a paragraph.
 *
 * @param isStart they are the beginning of their post
 */
export function cardLines(words: Words, lang: string | null, isStart: boolean): CardLine[] {
  return lineLooks(passageOf(words, lang), isStart).map(({ from, start, to, look }) => ({
    look,
    mark: look === 'item' ? sliceSpans(words, from, start) : [],
    words: held(sliceSpans(words, start, to)),
  }));
}

/** A shorter line may be one, and a longer word before the last one had better stand on its own. */
const LONG = { line: 24, word: 14 } as const;

/** A line whose numbers are held to their units, and a short last word to the one before it. */
function held(line: Words): Words {
  const { length } = plainText(line).trimEnd();
  const spaces = unitsOf(line).filter(
    ({ from, end, next, hold }) =>
      next === end + 1 &&
      (hold === HOLDS.firm ||
        (hold === HOLDS.loose && length >= LONG.line && end - from <= LONG.word)),
  );
  return spaces.reduce((words, { end }) => withNoBreak(words, end), line);
}

function withNoBreak(line: Words, at: number): Words {
  const [space] = sliceSpans(line, at, at + 1);
  return [...sliceSpans(line, 0, at), { ...space!, text: '\u00a0' }, ...sliceSpans(line, at + 1)];
}
