// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { TEMPLATES, type Template } from '../../../../src/design/carousel.ts';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { applyStyle, STYLES } from '../../../../src/design/styles.ts';
import { GROUNDS, type SlideGround } from '../../../../src/slides/composition.ts';
import { difference, PLAIN_TO_SEE } from '../../../../src/slides/style/accent-words.ts';
import { contrast, mix } from '../../../../src/slides/style/colours.ts';
import { backgroundOn, toneStyle } from '../../../../src/slides/style/ground-style.ts';
import { SCRIMMED } from '../../../../src/slides/style/scrim.ts';
import { shadesOf } from '../../../../src/slides/style/shades.ts';
import { recipeOf } from '../../../../src/slides/templates/recipes.ts';

/** What is read on what, by the names of tones, and the contrast that it needs there. */
const READ: [on: string, what: string, least: number][] = [
  ['ground', 'ink', 7],
  ['ground', 'accent-words', 7],
  ['ground', 'link', 7],
  ['ground', 'quiet', 4.5],
  ['ground', 'accent', 4.5],
  ['ground', 'watermark', 4.5],
  ['ground', 'foot', 4.5],
  // Decorations that lie behind words.
  ['faint', 'ink', 7],
  ['faint', 'accent-words', 7],
  ['faint', 'link', 7],
  ['faint', 'quiet', 4.5],
  ['faint', 'accent', 4.5],
  ['faint', 'foot', 4.5],
  ['faint', 'watermark', 4.5],
  ['marker', 'ink', 7],
  ['share', 'ink', 7],
  ['tint', 'ink', 7],
  ['tint', 'link', 7],
  ['tint', 'quiet', 4.5],
  ['accent', 'on-accent', 4.5],
  ['other', 'on-other', 7],
  ['other', 'on-other-quiet', 4.5],
  ['other', 'on-other-accent', 4.5],
];

/** Of the stroke of a marker to its ground, as Oklab has it. */
const LEAST_STROKE = 0.085;

/** What cannot be read well enough on a ground of a design. */
function faintOn(design: Design, name: SlideGround): string[] {
  const tones = toneStyle(design, name) as Record<string, string>;
  const background = backgroundOn(design, name, false);
  const ground = name === 'photo' ? [SCRIMMED] : shadesOf(background);
  const shades = (on: string): string[] => {
    if (on === 'ground') return ground;
    const shade = tones[`--${on}`]!;
    if (shade.length === 7) return [shade];
    const veil = Number.parseInt(shade.slice(7), 16) / 255;
    return ground.map((under) => mix(shade.slice(0, 7), under, veil));
  };
  // Nobody's words stand on the squares round a sheet.
  const isOnSheet = recipeOf(design.carousel.template).decoration === 'sheet';
  return READ.filter(([on]) => on !== 'faint' || !isOnSheet).flatMap(([on, what, least]) => {
    const colour = tones[`--${what}`]!;
    const worst = Math.min(...shades(on).map((shade) => contrast(colour, shade)));
    return worst >= least ? [] : [`${what} on ${on} of ${name}: ${worst.toFixed(2)} of ${least}`];
  });
}

describe.each(STYLES.map((style) => [style.id, style] as const))('the tones of %s', (_, style) => {
  const design = applyStyle(DEFAULT_DESIGN, style);

  const inTemplate = (template: Template): Design => ({
    ...design,
    carousel: { ...design.carousel, template },
  });

  it.each(GROUNDS)('set accent words plainly apart on its %s', (name) => {
    const tones = toneStyle(design, name) as Record<string, string>;
    const apart = difference(tones['--accent-words']!, tones['--ink']!);
    // Where nothing that is read there is another color to the eye, they are as those beside them.
    if (apart > 0) expect(apart).toBeGreaterThanOrEqual(PLAIN_TO_SEE);
  });

  it.each(GROUNDS)('have a marker that is seen on its %s', (name) => {
    const tones = toneStyle(inTemplate('bold'), name) as Record<string, string>;
    expect(difference(tones['--marker']!, tones['--ground']!)).toBeGreaterThan(LEAST_STROKE);
  });

  it.each(GROUNDS)('are read on its %s, in every template', (name) => {
    expect(TEMPLATES.flatMap((template) => faintOn(inTemplate(template), name))).toEqual([]);
  });

  it('are read on its own ground, in every template', () => {
    expect(TEMPLATES.flatMap((template) => faintOn(inTemplate(template), 'own'))).toEqual([]);
  });
});
