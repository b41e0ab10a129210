import type { Part } from '../composition.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Recipe } from '../templates/recipe.ts';

/** Of the short rule over the words, output px of the drawn slide. */
const RULE = { over: 44, width: 84, height: 6 } as const;

/** The one ornament of a template: Editorial has a short rule at the head of its pages, Bold has its marker. */
export function decorationParts(
  { decoration }: Recipe,
  { kind, isPhoto = false, footOn = 'ground' }: Sketch,
  { page, isRtl }: Setter,
): Part[] {
  const isPage = !isPhoto && footOn === 'ground' && kind !== 'cover' && !HEADED.includes(kind);
  if (decoration !== 'rule' || !isPage) return [];
  const { x, y, width } = page.live;
  const length = page.drawn(RULE.width);
  const box = {
    x: isRtl ? x + width - length : x,
    y: y - page.drawn(RULE.over),
    ...{ width: length, height: page.drawn(RULE.height) },
  };
  return [{ kind: 'shape', box, tone: 'accent', radius: 0 }];
}

/** Pictures reach the edge there, or a large figure stands at the head. */
const HEADED: readonly Sketch['kind'][] = ['photo', 'mosaic', 'link', 'pair', 'item', 'figure'];
