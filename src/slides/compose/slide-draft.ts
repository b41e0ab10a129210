import type { Sketch } from '../sketches/sketch.ts';
import type { Setter } from '../sketches/stack.ts';
import type { Slide } from '../slide.ts';
import type { SlideCard } from '../slide-card.ts';
import type { SlideKind } from '../style/rhythm.ts';

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
  /** Of posts that are drawn as on a card, CSS px. */
  textSize: number;
}
