import type { Design } from '../../design/schema.ts';
import { MOST_LETTERS } from '../layouts/layout-kinds.ts';
import { lineLooks } from '../layouts/line-looks.ts';
import { passageOf } from '../layouts/passage.ts';
import type { CardLook, SlideCard } from '../slide-card.ts';
import { dateText } from '../text/figures.ts';
import { cutToWidth } from '../typesetting/cut-to-width.ts';
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
    ...{ sizes, dir: isRtl ? 'rtl' : 'ltr', isFew: isFew(card) },
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
