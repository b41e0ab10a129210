import { type Background, coloursOf } from '../../design/background.ts';
import { contrast, mix } from './colours.ts';

/** Steps between two colours that flow into one another. */
const STEPS = 16;
/** Shares that each colour of a mesh may have of what is seen, in so many parts. */
const PARTS = 4;
/** How much of a px the grain covers at most, in black or in white: alpha of view/grain.png. */
const GRAIN = 60 / 255;

/**
 * Every colour that words on a background may have behind them, but for steps too small to matter: the
 * colours themselves, what lies between them, and what grain makes of these. None of a picture or of
 * what is transparent: there, anything may be.
 */
export function shadesOf(background: Background): string[] {
  const { kind, grain } = background;
  if (kind === 'image' || kind === 'transparent') return [];
  const clean = cleanShades(background);
  if (grain === 0) return clean;
  const most = (GRAIN * grain) / 100;
  return clean.flatMap((shade) => [
    shade,
    mix('#000000', shade, most),
    mix('#FFFFFF', shade, most),
  ]);
}

/** The one of `shades` that words of this colour are read worst on. */
export function worstOf(words: string, shades: readonly string[]): string {
  return shades.reduce((worst, shade) =>
    contrast(words, shade) < contrast(words, worst) ? shade : worst,
  );
}

function cleanShades(background: Background): string[] {
  const colours = coloursOf(background);
  if (background.kind === 'mesh') return blends(colours, PARTS);
  const between = colours.slice(1).flatMap((colour, index) => {
    const steps = Array.from({ length: STEPS }, (_, step) => (step + 1) / STEPS);
    return steps.map((share) => mix(colour, colours[index]!, share));
  });
  return [colours[0]!, ...between];
}

/** Spots of a mesh lie over one another: any share of any of its colours may be seen. */
function blends([first, ...others]: readonly string[], parts: number): string[] {
  const [next] = others;
  if (next === undefined) return [first!];
  const shares = Array.from({ length: parts + 1 }, (_, part) => part);
  return shares.flatMap((part) =>
    part === parts
      ? [first!]
      : blends(others, parts - part).map((rest) => mix(first!, rest, part / parts)),
  );
}
