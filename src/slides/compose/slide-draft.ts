import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Choice } from '../layouts/choice.ts';
import type { LayoutContext } from '../layouts/context.ts';
import type { MeasureCard } from '../sketches/attached-sketches.ts';
import type { Sketch } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import type { SlideKind } from '../slide-kinds.ts';

/** A slide before its ground, the size of its type and its foot are known. */
export interface Draft {
  key: string;
  /** What `edits.looks` calls it. */
  anchor: string;
  cards: SlideCard[];
  kind: SlideKind;
  plate?: NonNullable<Slide['plate']>;
  /** Null where its posts are drawn as on a card. */
  sketch: Sketch | null;
  setter: Setter;
  /** Which part of its post stands here, where the sketch does not say it. */
  footNote?: string;
  /** Of posts that are drawn as on a card, CSS px. */
  textSize: number;
}

/** A thread with the layout of each of its posts. */
export interface Chosen {
  cards: readonly SlideCard[];
  choices: readonly Choice[];
}

/** What a cover or an ending is made with, beside its thread. */
export interface Needs {
  design: Design;
  looks: Edits['looks'];
  context: LayoutContext;
  measureCard: MeasureCard;
  setterFor(card: SlideCard): Setter;
}
