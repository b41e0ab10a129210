import { coloursOf } from '../../design/background.ts';
import { isComposed } from '../../design/carousel.ts';
import type { Design } from '../../design/schema.ts';
import type { GroundName } from '../composition.ts';
import type { Recipe } from '../templates/recipe.ts';
import { recipeOf } from '../templates/recipes.ts';
import { rememberEach } from '../text/remember.ts';
import { accentGround, flatAccent } from './accents.ts';
import { BLACK, chroma, contrast, mix } from './colours.ts';
import {
  byChroma,
  FIGURE,
  GREY,
  type Ground,
  hasColours,
  metaOn,
  solid,
  WORDS,
} from './ground-colours.ts';
import { setOff } from './lightness.ts';
import { SCRIMMED } from './scrim.ts';
import { LINK_COLOURS, paperColour, WHITE } from './slide-style.ts';

/** Up to here a colour is white, grey or black as it comes, and not the tint that somebody chose. */
const UNTINTED = 8;
/** How much of the accent white paper and black ink take on, so that all slides of a carousel are of one palette. */
const PAPER_TINT = 0.06;
const INK_TINT = 0.16;
/** The grounds of a design. */
export const groundsOf = rememberEach(findGrounds);

function findGrounds(design: Design): Record<GroundName, Ground> {
  const card = cardColour(design);
  const words = setOff(design.textColor, [card], WORDS);
  // A middle grey lets nothing stand out from it by 7:1, and gives way.
  const paper = words ? card : setOff(card, [BLACK], WORDS)!;
  const ink = words ?? BLACK;
  const strongest = strongestOf(design);
  const accent =
    accentOf(design) === 'flat'
      ? flatAccent(design.background, strongest)
      : accentGround(design.background, strongest, [paper, ink, WHITE, BLACK]);
  return {
    paper: solidGround(tinted(paper, strongest, PAPER_TINT, ink), ink, strongest),
    ink: solidGround(tinted(ink, strongest, INK_TINT, paper), paper, strongest),
    accent,
    photo: { ...solidGround(SCRIMMED, WHITE, strongest), meta: WHITE },
  };
}

/** Uniform templates have no grounds of their own: nobody asks for their accent. */
const accentOf = ({ carousel: { template } }: Design): Recipe['accent'] =>
  isComposed(template) ? recipeOf(template).accent : 'flowing';

/** A grey with some of the accent, as long as words are read on it; a color that somebody chose stays as it is. */
function tinted(ground: string, accent: string, share: number, words: string): string {
  const mixed = mix(accent, ground, share);
  return chroma(ground) <= UNTINTED && contrast(words, mixed) >= WORDS ? mixed : ground;
}

/** A picture or nothing behind the cards adds nothing to their colour that is known. */
function cardColour(design: Design): string {
  return hasColours(design.background) ? paperColour(design) : design.card.colour;
}

/** The accent as somebody chose it. */
export function strongestOf({ background, linkColor }: Design): string {
  const [best] = byChroma(hasColours(background) ? coloursOf(background) : []);
  if (best && chroma(best) >= GREY) return best;
  // A style of greys: its links may have a colour.
  const link = linkColor ?? LINK_COLOURS[0];
  return best && chroma(link) < GREY ? best : link;
}

function solidGround(flat: string, words: string, strongest: string): Ground {
  return {
    ...{ background: solid(flat), flat, words, meta: metaOn(words, [flat]) },
    figure: setOff(strongest, [flat], FIGURE) ?? words,
  };
}
