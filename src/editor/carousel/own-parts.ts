import { computed } from '@preact/signals';
import { type ComposedLook, composedPartsOf, type Look } from '../../design/look.ts';
import { withEntry } from '../../edits/records.ts';
import type { Slide } from '../../slides/slide.ts';
import { shownDesign } from '../state/shown-design.ts';
import { changeEdits, edits } from '../state/work.ts';
import { layOut } from './follow-carousel.ts';
import { carousel, current, currentAnchor, goToNew } from './shown-carousel.ts';

/** What the slide in the middle has of its own, apart from its colors. */
export const ownParts = computed(() => composedPartsOf(edits.value.looks[anchorOf()]));

/** Undefined makes a part automatic. A step of its own in the history. */
export function changeOwnParts(changes: Partial<ComposedLook>): void {
  const looks = looksWith(changes);
  if (JSON.stringify(looks) === JSON.stringify(edits.peek().looks)) return;
  // Another layout may take slides of its post away, or add some: the one that was changed stays in the middle.
  if ('layout' in changes) goToNew(anchorOf());
  changeEdits({ ...edits.peek(), looks });
}

/** The slide in the middle as it would be with other parts of its own; null where it would not be there. */
export async function tried(
  changes: Partial<ComposedLook>,
  signal: AbortSignal,
): Promise<Slide | null> {
  const anchor = anchorOf();
  const place = carousel
    .peek()
    .slice(0, current.peek())
    .filter(({ frame }) => frame?.anchor === anchor).length;
  const slides = (await layOut?.(shownDesign.peek(), signal, looksWith(changes))) ?? [];
  const same = slides.filter(({ frame }) => frame?.anchor === anchor);
  return same[place] ?? same.at(-1) ?? null;
}

function looksWith(changes: Partial<ComposedLook>) {
  const { looks } = edits.peek();
  const anchor = anchorOf();
  const known = looks[anchor];
  const { layout: _, ground: __, step: ___, author: ____, ...others } = known ?? {};
  const look: Look = { ...others, ...composedPartsOf({ ...known, ...changes }) };
  return withEntry(looks, anchor, Object.keys(look).length > 0 ? look : null);
}

const anchorOf = (): string => currentAnchor.value ?? '';
