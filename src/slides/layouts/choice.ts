import type { TextRange } from '../../edits/texts.ts';
import type { ListMark } from './list-marks.ts';

/** A number of a point, its title, and what else belongs to it. */
export interface Head {
  number: ListMark | null;
  title: TextRange;
  /** The dash of "Title – Author" and who stands behind it. */
  by: Attribution | null;
  body: TextRange | null;
}

export interface Attribution {
  dash: TextRange | null;
  name: TextRange;
}

export interface ListItem {
  mark: ListMark;
  words: TextRange;
}

/** One of two states that stand against each other. */
export interface Half {
  /** "Before:", with its colon. */
  label: TextRange | null;
  words: TextRange;
  /** The number with its unit, within the words. */
  figure: TextRange | null;
}

/** How several pictures share a slide. */
export type Arrangement = 'one' | 'beside' | 'stacked' | 'one-over-two' | 'two-by-two';

/** What a post has under its words beside that which its layout is made for. */
export type Under = 'media' | 'notices' | 'poll' | 'quote' | 'link' | 'note';

/** The pictures of a post that a slide shows. */
export interface Pictures {
  /** Places in `post.media`; those that are missing are left out. */
  media: readonly number[];
  arrangement: Arrangement;
  /** Places in `post.media` of those that stand whole, on the color of their edge. */
  whole: readonly number[];
}

/** Words and what stands with them: none, on the same slide, or the words on slides of their own. */
export type WordsPlace = 'none' | 'with' | 'apart';

/** A number that is set as large as a slide is wide, and the word of its unit, which is set with it. */
export interface Figure {
  figure: TextRange;
  unit: TextRange | null;
}

interface Common {
  /** Labels and figures have their place at the foot of every layout and are not named here. */
  under: readonly Under[];
}

/** Poll, quoted post, link. Own pictures stand on a slide of their own before, without words. */
interface AttachmentChoice extends Common {
  layout: 'poll' | 'quoted' | 'link';
  words: WordsPlace;
  /** All of the words; null where there are none. */
  text: TextRange | null;
  pictures: Pictures | null;
}

interface PictureChoice extends Common {
  layout: 'chart' | 'mosaic' | 'photo-full' | 'photo-top';
  pictures: Pictures;
  /** `over` the pictures, `under` them (above a chart), `after` them on slides of their own. */
  words: 'none' | 'over' | 'under' | 'above' | 'after';
  text: TextRange | null;
}

export type TextChoice = Common &
  (
    | ({ layout: 'figure'; before: TextRange | null; after: TextRange | null } & Figure)
    | { layout: 'pair'; head: TextRange | null; first: Half; arrow: TextRange | null; second: Half }
    /** `quote` has its marks, `inner` is what stands between them. */
    | { layout: 'quotation'; quote: TextRange; inner: TextRange; by: Attribution | null }
    | { layout: 'list'; head: Head | null; items: readonly ListItem[]; tail: TextRange | null }
    | ({ layout: 'item' } & Head)
    | { layout: 'statement'; text: TextRange }
    /** Without a lead where the first sentence is too long for one. */
    | { layout: 'lead'; lead: TextRange | null; body: TextRange }
    | { layout: 'long'; number: ListMark | null; lead: TextRange | null; body: TextRange | null }
  );

/** How a post stands on its slides, with all that the drawing must know of its words. */
export type Choice =
  | AttachmentChoice
  | PictureChoice
  | TextChoice
  | { layout: 'card'; text: TextRange | null; under: readonly Under[] };

/** A part of the words as a layout sets it. */
export interface Piece extends TextRange {
  /** It became layout: a hanging mark, a large figure, a line break. */
  isMark: boolean;
}

/** All of the words in order, as the choice sets them; between two pieces is white space alone. */
export function piecesOf(choice: Choice): Piece[] {
  switch (choice.layout) {
    case 'figure':
      return pieces(choice.before, choice.figure, choice.unit, choice.after);
    case 'pair': {
      const { head, first, arrow, second } = choice;
      return [...pieces(head), ...half(first), ...marks(arrow), ...half(second)];
    }
    case 'quotation':
      return [...pieces(choice.quote), ...attribution(choice.by)];
    case 'list':
      return [
        ...(choice.head ? headPieces(choice.head) : []),
        ...choice.items.flatMap(({ mark, words }) => [...marks(mark), ...pieces(words)]),
        ...pieces(choice.tail),
      ];
    case 'item':
      return headPieces(choice);
    case 'lead':
      return pieces(choice.lead, choice.body);
    case 'long':
      return [...marks(choice.number), ...pieces(choice.lead, choice.body)];
    default:
      return pieces(choice.text);
  }
}

const headPieces = ({ number, title, by, body }: Head): Piece[] => [
  ...marks(number),
  ...pieces(title),
  ...attribution(by),
  ...pieces(body),
];
const attribution = (by: Attribution | null): Piece[] =>
  by ? [...marks(by.dash), ...pieces(by.name)] : [];
const half = ({ label, words }: Half): Piece[] => pieces(label, words);
const pieces = (...ranges: (TextRange | null)[]): Piece[] => made(ranges, false);
const marks = (...ranges: (TextRange | null)[]): Piece[] => made(ranges, true);
const made = (ranges: readonly (TextRange | null)[], isMark: boolean): Piece[] =>
  ranges.flatMap((range) => (range ? [{ from: range.from, to: range.to, isMark }] : []));
