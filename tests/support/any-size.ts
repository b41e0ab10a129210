import fc from 'fast-check';
import { DEFAULT_EXPORT_SETTINGS, QUALITY, SCALES } from '../../src/design/export-settings.ts';
import { RANGES, type Range } from '../../src/design/fields.ts';
import { FONT_FAMILIES } from '../../src/design/font-families.ts';
import { PICTURE_FORMATS, PICTURE_LIMITS } from '../../src/design/formats.ts';
import type { Design } from '../../src/design/schema.ts';
import { NO_EDITS } from '../../src/edits/schema.ts';
import type { FileRequest } from '../../src/messaging/protocol.ts';
import type { Thread } from '../../src/thread/schema.ts';
import { makePost, makeThread, words } from '../unit/thread/make-thread.ts';
import { CARDS_DESIGN } from './cards-design.ts';
import { withChanges } from './reference-slides/reference.ts';

/** Far from each other, and from black, white and nothing. */
export const COLOURS = { ground: '#D98A6A', card: '#F0C878', border: '#3C6EA0', ink: '#14151A' };

/** The studio's slide, CSS px. */
const STUDIO = { width: 540, height: 675 };
/** CSS px that a line may be off: browsers lay out in 64ths or 60ths. */
const ROUNDING = 1 / 50;

const upTo = ({ min, max }: Range, from = min) => fc.integer({ min: from, max });

const anyPage = fc.record({
  pageWidth: upTo(RANGES.pageWidth),
  margin: upTo(RANGES.margin, 1),
  padding: upTo(RANGES.cardPadding),
  border: upTo(RANGES.borderWidth),
  gap: upTo(RANGES.gap),
  posts: fc.integer({ min: 1, max: 3 }),
  fontSize: upTo(RANGES.fontSize),
  lineHeight: upTo(RANGES.lineHeight),
  family: fc.constantFrom(...FONT_FAMILIES),
  kind: fc.constantFrom('page', 'page', 'page', 'to-the-edge', 'transparent', 'studio'),
  scale: fc.constantFrom(...SCALES),
  format: fc.constantFrom(...PICTURE_FORMATS),
  smaller: fc.boolean(),
  quality: upTo(QUALITY),
  lines: fc.integer({ min: 1, max: 8 }),
});

export type AnySize = typeof anyPage extends fc.Arbitrary<infer Value> ? Value : never;

/** A slide of any size that a design can have, and the file it is to be. */
export const anySize: fc.Arbitrary<AnySize> = anyPage.map((page) => {
  if (page.kind === 'page' || page.kind === 'studio') return page;
  // One card that fills the picture, and ends with a whole px as pictures do.
  const fontSize = 2 * (page.fontSize >> 1);
  return { ...page, margin: 0, posts: 1, fontSize, lineHeight: 150 };
});

/** One that is a little smaller or larger than its format can hold. */
export const nearLimit: fc.Arbitrary<AnySize> = fc
  .tuple(anySize, fc.double({ min: 0.97, max: 1.02, noNaN: true }))
  .map(([any, share]) => {
    const page = { ...any, kind: any.kind === 'studio' ? ('page' as const) : any.kind, posts: 1 };
    const { side, area } = PICTURE_LIMITS[page.format];
    const most = Math.min(side, area / (page.pageWidth * page.scale)) / page.scale;
    const bare = heightOf({ ...page, lines: 0 });
    const lines = Math.max(1, Math.round((most * share - bare) / lineOf(page)));
    return { ...page, lines };
  });

const lineOf = ({ fontSize, lineHeight }: AnySize): number => (fontSize * lineHeight) / 100;

/** CSS px from the edge of the picture to the words. */
export const edgeOf = ({ margin, border, padding }: AnySize): number => margin + border + padding;

/** CSS px, not rounded, as the design says. */
function heightOf(page: AnySize): number {
  const { margin, border, padding, posts, gap, lines } = page;
  const card = 2 * border + 2 * padding + lines * lineOf(page);
  return 2 * margin + posts * card + (posts - 1) * gap;
}

/** What the file may measure, CSS px: the height is whole, and from `lowest` to `highest`. */
export function expectedSize(page: AnySize): { width: number; lowest: number; highest: number } {
  if (page.kind === 'studio') {
    return { width: STUDIO.width, lowest: STUDIO.height, highest: STUDIO.height };
  }
  const height = heightOf(page);
  const off = page.lines * page.posts * ROUNDING;
  const [lowest, highest] = [Math.ceil(height - off), Math.ceil(height + off)];
  return { width: page.pageWidth, lowest, highest };
}

/** Whether the format can hold a picture of `width` and `height` CSS px. */
export function fits({ format, scale }: AnySize, width: number, height: number): boolean {
  const { side, area } = PICTURE_LIMITS[format];
  const [across, down] = [width * scale, height * scale];
  return across <= side && down <= side && across * down <= area;
}

/** The colour of the outermost row and column, and output px up to the next colour. */
export function outermost({ margin, border, padding, scale }: AnySize) {
  if (margin > 0) return { colour: COLOURS.ground, thickness: margin * scale };
  if (border > 0) return { colour: COLOURS.border, thickness: border * scale };
  return { colour: COLOURS.card, thickness: padding * scale };
}

/** One letter on each line, which is never too wide. */
export function threadOf(page: AnySize, id: string): Thread {
  const text = words(Array.from({ length: page.lines }, () => 'H').join('\n'));
  const [first, ...rest] = Array.from({ length: page.posts }, (_, at) =>
    makePost({ id: `${id}${at}`, text }),
  );
  return { ...makeThread([first!, ...rest]), id };
}

export function requestOf(page: AnySize, threadId: string): FileRequest {
  const { kind, format, smaller, quality, scale } = page;
  return {
    ...{ threadId, place: 0, edits: NO_EDITS, design: designOf(page) },
    settings: {
      ...{ ...DEFAULT_EXPORT_SETTINGS, format, smaller, quality, scale },
      layout: kind === 'studio' ? 'carousel' : 'one-image',
    },
  };
}

function designOf({ kind, padding, border, family, lineHeight, ...page }: AnySize): Design {
  const { pageWidth, margin, gap, fontSize } = page;
  return withChanges<Design>(CARDS_DESIGN, {
    ...{ pageWidth, margin, gap, fontSize, textColor: COLOURS.ink },
    background: { kind: kind === 'transparent' ? 'transparent' : 'solid', from: COLOURS.ground },
    card: {
      ...{ padding, radius: 0, shadow: 0, colour: COLOURS.card },
      border: { width: border, colour: COLOURS.border },
    },
    type: { family, lineHeight },
    show: { avatar: false, name: false, handle: false, badge: false, date: false },
    watermark: { text: '' },
  });
}
