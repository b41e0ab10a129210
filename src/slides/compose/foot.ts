import type { Look } from '../../design/look.ts';
import type { Design } from '../../design/schema.ts';
import type { Part, TextPart, Tone } from '../composition.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';
import type { SlideKind } from '../slide-kinds.ts';
import type { HiddenAuthor } from '../text/identity.ts';
import { nameWords } from '../text/name-words.ts';
import type { Words } from '../text/words.ts';
import { setText } from '../typesetting/set-text.ts';
import { faceOf } from '../typesetting/typefaces.ts';

/** Output px of the drawn slide. */
const FOOT = { size: 32, avatar: 52, gap: 16 } as const;

/** What stands at the foot of a slide. */
export interface FootContent {
  /** Null shows nobody. */
  author: HiddenAuthor | null;
  show: { avatar: boolean; handle: boolean; name: boolean };
  /** "3/10"; '' shows none. */
  number: string;
}

/** Whether a slide says who wrote it. */
export function isSigned(kind: SlideKind, { carousel }: Design, look: Look | undefined): boolean {
  if (look?.author) return look.author === 'small';
  return (
    carousel.author === 'every' ||
    (carousel.author === 'ends' && (kind === 'cover' || kind === 'ending'))
  );
}

/** Who wrote it, small, and which slide it is. */
export function footParts(
  { author, show, number }: FootContent,
  footOn: NonNullable<Sketch['footOn']>,
  setter: Setter,
): Part[] {
  const { page, isRtl } = setter;
  const { foot } = page;
  const tone: Tone = footOn === 'other' ? 'on-other-quiet' : 'foot';
  const avatar = Math.max(page.drawn(FOOT.avatar), 1.5 * page.size(FOOT.size, 'meta'));
  const hasAvatar = author !== null && show.avatar;
  const name = author && (show.handle ? `@${author.handle}` : show.name ? author.name : '');
  const indent = hasAvatar ? avatar + page.drawn(FOOT.gap) : 0;
  const top = foot.y + (foot.height - avatar) / 2;
  const start = isRtl ? foot.x + foot.width - avatar : foot.x;
  const half = foot.width / 2;
  return [
    ...(hasAvatar
      ? [
          {
            kind: 'avatar' as const,
            box: { x: start, y: top, width: avatar, height: avatar },
            author,
            ring: 0,
          },
        ]
      : []),
    ...(name
      ? [
          footText(
            nameWords(name).map((word) => ({
              ...word,
              ...(author.blurred && { blurred: true as const }),
            })),
            { x: isRtl ? foot.x + half - indent : foot.x + indent, width: half },
            isRtl ? 'end' : 'start',
            tone,
            setter,
          ),
        ]
      : []),
    ...(number
      ? [
          footText(
            [{ kind: 'text', text: number }],
            { x: isRtl ? foot.x : foot.x + half, width: half },
            isRtl ? 'start' : 'end',
            tone,
            setter,
          ),
        ]
      : []),
  ];
}

/** One line of it, always from left to right: handles and numbers are. */
function footText(
  words: Words,
  { x, width }: { x: number; width: number },
  align: TextPart['align'],
  tone: Tone,
  { page, type, measure }: Setter,
): TextPart {
  const { cut, leading } = type.meta;
  const size = page.size(FOOT.size, 'meta');
  const face = faceOf(cut, null, measure);
  const setting = {
    face,
    size,
    leading,
    measure: Number.POSITIVE_INFINITY,
    evenness: 'full' as const,
  };
  const { lines, widths, height } = setText(words, setting, measure.widthOf);
  return {
    kind: 'text',
    box: { x, y: page.foot.y + (page.foot.height - height) / 2, width, height },
    ...{ lines, widths, size, leading: leading * size, family: cut.family, weight: face.weight },
    ...{ tracking: face.tracking, align, tone, lang: null, dir: 'ltr', isMeta: true },
  };
}
