// @vitest-environment node
import { expect, it } from 'vitest';
import { attachedSketch } from '../../../../src/slides/sketches/attached-sketches.ts';
import { pageOf } from '../../../../src/slides/sketches/slide-page.ts';
import type { Setter } from '../../../../src/slides/sketches/stack.ts';
import type { SlideCard } from '../../../../src/slides/slide-card.ts';
import { recipeOf } from '../../../../src/slides/templates/recipes.ts';
import { typeOf } from '../../../../src/slides/templates/type-of.ts';
import { composedDesign } from '../compose/composed.ts';

const design = composedDesign('bold');
const page = pageOf(design);
const recipe = recipeOf('bold');
const setter = { page, recipe, type: typeOf(recipe, design) } as Setter;

/** Of what stands alone on a slide and needs so much height, CSS px. */
const boxOf = (kind: 'poll' | 'quoted', needed: number) =>
  attachedSketch(kind, [], {} as SlideCard, setter, () => needed).at(0)![0]!.box;

it('bars of a poll are thicker where there is room, and never over it', () => {
  const { live } = page;
  expect(boxOf('poll', 200).height).toBeGreaterThan(250);
  const full = boxOf('poll', live.height - 10);
  expect(full).toMatchObject({ y: live.y, height: live.height });
});

it('a quoted post is as high as its words', () => {
  expect(boxOf('quoted', 200).height).toBe(200);
});
