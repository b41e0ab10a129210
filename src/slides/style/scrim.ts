import { GRID, type PictureFacts } from '../../thread/picture-facts.ts';
import { contrast, luminance, mix, WELL_READABLE } from './colours.ts';

/** A part of something, in shares of its width and height from its left upper corner. */
export interface Share {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What lies between a picture and the words on it. */
export interface Scrim {
  colour: '#000000' | '#FFFFFF';
  /** Under the words, 0 to 1. */
  opacity: number;
  /** A `background-image` over all of the picture that is seen; no `color-mix`, which html2canvas cannot read. */
  css: string;
}

/** The lightest grey that white words may have behind them. */
export const SCRIMMED = '#595959';

/** Between what is reckoned with and what is painted lie roundings: of opacity, of what browsers blend. */
const WANTED = WELL_READABLE + 0.15;
/** Levels that scaling may add to the extremes of a picture, where it sharpens edges. */
const SHARPENED = 4;
/** Share of a picture by which the words' place may be off: half a cell. */
const OFF = 1 / (2 * GRID);
/** Shares of the height that is seen: round the words all of it counts, and beyond that it fades. */
const AROUND = 0.02;
const FADE = 0.18;
/** Shares of the way and of the opacity: without a line where it begins. */
const EASED = [
  [0, 0],
  [0.25, 0.16],
  [0.5, 0.5],
  [0.75, 0.84],
  [1, 1],
] as const;

/**
 * The weakest scrim under which words are read at 7:1 or better wherever they stand in their box.
 *
 * It trusts the extremes of the cells under the words, taken a little wider and further than they are:
 * facts are samples, about one for four by four px that are seen. A line that is finer than that may be
 * missed.
 *
 * @param facts null takes any picture for possible
 * @param crop the part of the picture that is seen
 * @param words their box, in shares of what is seen
 * @param colour of the words
 * @returns null where no scrim helps: the colour is neither light nor dark
 */
export function scrimFor(
  facts: PictureFacts | null,
  crop: Share,
  words: Share,
  colour: string,
): Scrim | null {
  const isLight = contrast(colour, '#000000') > contrast(colour, '#FFFFFF');
  const scrim = isLight ? '#000000' : '#FFFFFF';
  const levels = facts && levelsUnder(isLight ? facts.lightest : facts.darkest, crop, words);
  const isRead = isLight
    ? readOnDark(colour, levels ? Math.min(255, Math.max(...levels) + SHARPENED) : 255)
    : readOnLight(colour, levels ? Math.max(0, Math.min(...levels) - SHARPENED) : 0);
  for (let alpha = 0; alpha <= 255; alpha++) {
    const opacity = alpha / 255;
    if (isRead(opacity)) return { colour: scrim, opacity, css: gradient(scrim, opacity, words) };
  }
  return null;
}

type IsRead = (opacity: number) => boolean;

const grey = (level: number): string => mix('#FFFFFF', '#000000', level / 255);

/**
 * Black over a colour darkens it at least as much as over the grey that is as light: the curve from light
 * to darkened light bends down.
 */
function readOnDark(colour: string, lightest: number): IsRead {
  return (opacity) => contrast(colour, mix('#000000', grey(lightest), opacity)) >= WANTED;
}

/** White over a colour lightens it less than over that grey, but no less than by a straight line up to white. */
function readOnLight(colour: string, darkest: number): IsRead {
  const light = luminance(grey(darkest));
  const ink = luminance(colour) + 0.05;
  return (opacity) => {
    const onBlack = luminance(mix('#FFFFFF', '#000000', opacity));
    return (light + (1 - light) * onBlack + 0.05) / ink >= WANTED;
  };
}

function levelsUnder(grid: readonly number[], crop: Share, words: Share): number[] {
  const [left, right] = cells(crop.left + words.left * crop.width, words.width * crop.width);
  const [top, bottom] = cells(crop.top + words.top * crop.height, words.height * crop.height);
  return grid.filter((_, cell) => {
    const [column, row] = [cell % GRID, Math.floor(cell / GRID)];
    return column >= left && column <= right && row >= top && row <= bottom;
  });
}

/** The first and the last cell that a part reaches into; one at least. */
function cells(start: number, length: number): [first: number, last: number] {
  const inside = (cell: number) => Math.min(GRID - 1, Math.max(0, cell));
  const first = Math.floor((start - OFF) * GRID);
  const last = Math.ceil((start + length + OFF) * GRID) - 1;
  return [inside(first), inside(last)];
}

/** Even under the words, and to the edge where that is near; fading beyond. */
function gradient(colour: string, opacity: number, { top, height }: Share): string {
  if (opacity === 0) return 'none';
  const from = top - AROUND;
  const to = top + height + AROUND;
  const rising =
    from > FADE ? EASED.map(([way, share]) => [from - FADE * (1 - way), share]) : [[0, 1]];
  const falling =
    to < 1 - FADE
      ? EASED.map(([way, share]) => [to + FADE * (1 - way), share]).reverse()
      : [[1, 1]];
  const stops = [...rising, ...falling].map(([at, share]) => {
    const alpha = Math.round(255 * opacity * share!);
    return `${colour}${alpha.toString(16).padStart(2, '0')} ${(100 * at!).toFixed(2)}%`;
  });
  return `linear-gradient(180deg, ${stops.join(', ')})`;
}
