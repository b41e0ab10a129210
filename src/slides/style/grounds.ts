import { coloursOf } from '../../design/background.ts';
import type { Design } from '../../design/schema.ts';
import type { GroundName } from '../composition.ts';
import { recipeOf } from '../templates/recipes.ts';
import { rememberEach } from '../text/remember.ts';
import { accentGround, flatAccent } from './accents.ts';
import { brightGround, deepened, glowGround, skyGround } from './bright-grounds.ts';
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
const TINTS = { paper: 0.06, ink: 0.16 } as const;
/** Where words would not be read on that, parts of it are tried. */
const PARTS_OF_TINT = [1, 0.8, 0.6, 0.4, 0.2] as const;
/** The grounds of a design. */
export const groundsOf = rememberEach(findGrounds);

function findGrounds(design: Design): Record<GroundName, Ground> {
  const card = cardColour(design);
  const words = setOff(design.textColor, [card], WORDS);
  // A middle grey lets nothing stand out from it by 7:1, and gives way.
  const paper = words ? card : setOff(card, [BLACK], WORDS)!;
  const ink = words ?? BLACK;
  const strongest = strongestOf(design);
  const recipe = recipeOf(design.carousel.template);
  const tints = recipe.tints ?? TINTS;
  const accent = accentIn(design, strongest, [paper, ink, WHITE, BLACK]);
  return {
    paper: recipe.isPaperBright
      ? brightGround(design.background, accent.flat, strongest)
      : solidGround(tinted(paper, strongest, tints.paper, ink), ink, strongest),
    ink: recipe.isInkSky
      ? skyGround(design.background, strongest)
      : solidGround(
          tinted(ink, tints === TINTS ? strongest : deepened(strongest), tints.ink, paper),
          paper,
          strongest,
        ),
    accent,
    photo: { ...solidGround(SCRIMMED, WHITE, strongest), meta: WHITE },
  };
}

function accentIn(design: Design, strongest: string, texts: readonly string[]): Ground {
  switch (recipeOf(design.carousel.template).accent) {
    case 'flat':
      return flatAccent(design.background, strongest);
    case 'glow':
      return glowGround(design.background, strongest);
    default:
      return accentGround(design.background, strongest, texts);
  }
}

/** A grey with as much of the accent as words are read on; a color that somebody chose stays as it is. */
function tinted(ground: string, accent: string, share: number, words: string): string {
  if (chroma(ground) > UNTINTED) return ground;
  const tints = PARTS_OF_TINT.map((part) => mix(accent, ground, part * share));
  return tints.find((tint) => contrast(words, tint) >= WORDS) ?? ground;
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
