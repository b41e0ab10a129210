import type { FontFamily } from '../../design/font-families.ts';
import type { Cover } from '../../design/slide-layouts.ts';
import type { GroundName } from '../composition.ts';
import type { SlideKind } from '../slide-kinds.ts';
import type { Cuts } from './cuts.ts';

/** A font that a template asks for; `own` takes the one that the design has. */
export type Wanted = FontFamily | 'own';

/** What makes a template: everything in which it differs from the others. */
export interface Recipe {
  /** Of what is seen first, of what is read, and of names and page numbers at the foot. */
  fonts: { large: Wanted; small: Wanted; meta: Wanted };
  cuts: Cuts;
  /** The ground of each kind of slide; null lets all three take turns. */
  grounds: (Partial<Record<SlideKind, Ground>> & { others: Ground }) | null;
  /** The accent ground: one strong color, or the gradient that the style has. */
  accent: 'flat' | 'flowing';
  /** Covers that it draws as another one. */
  covers: Partial<Record<Cover, Cover>>;
  /** Posts stand as X shows them, on a card. */
  isOnCards?: true;
  decoration: Decoration;
}

/** What a template has on its slides beside their words and pictures. */
export type Decoration = 'none' | 'rule';

type Ground = Exclude<GroundName, 'photo'>;
