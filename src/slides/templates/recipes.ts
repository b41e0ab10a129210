import type { ComposedTemplate } from '../../design/carousel.ts';
import { BOOKISH, HEAVY } from './cuts.ts';
import type { Recipe } from './recipe.ts';

/** The templates, one record each; nothing else of the program knows one from another. */
export const RECIPES: Record<ComposedTemplate, Recipe> = {
  bold: {
    fonts: { large: 'own', small: 'own', meta: 'own' },
    cuts: HEAVY,
    grounds: null,
    accent: 'flat',
    covers: {},
    decoration: 'none',
  },
  editorial: {
    fonts: { large: 'source-serif', small: 'source-serif', meta: 'own' },
    cuts: BOOKISH,
    // Dark covers round pages of paper, and what is said in few words.
    grounds: { cover: 'ink', ending: 'ink', statement: 'ink', quotation: 'ink', others: 'paper' },
    accent: 'flowing',
    covers: { statement: 'editorial', marker: 'editorial' },
    decoration: 'rule',
  },
  post: {
    fonts: { large: 'own', small: 'own', meta: 'own' },
    cuts: HEAVY,
    grounds: { others: 'accent' },
    accent: 'flowing',
    covers: {},
    isOnCards: true,
    decoration: 'none',
  },
};

/** The recipe of a composed template. */
export const recipeOf = (template: ComposedTemplate): Recipe => RECIPES[template];
