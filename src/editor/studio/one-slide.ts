import { computed, effect, signal } from '@preact/signals';
import { lookBetween, withLook } from '../../design/with-look.ts';
import { withEntry } from '../../edits/records.ts';
import { currentAnchor } from '../carousel/shown-carousel.ts';
import { shownDesign } from '../state/shown-design.ts';
import { type Controlled, changeEdits, controlled, edits } from '../state/work.ts';

export type StudioTab = 'design' | 'slide' | 'show' | 'posts' | 'files' | 'presets';

/** Which controls are seen; those of a slide are for the one in the middle alone. */
export const shownTab = signal<StudioTab>('design');
export const isOneSlide = computed(() => shownTab.value === 'slide');

const anchor = computed(() => currentAnchor.value ?? '');
export const hasLook = computed(() => anchor.value in edits.value.looks);

/** The look of the slide in the middle, as the controls know designs. */
const oneSlide: Controlled = {
  design: computed(() => withLook(shownDesign.value, edits.value.looks[anchor.value])),
  change(changed, touched) {
    const known = edits.peek().looks[anchor.peek()];
    const look = lookBetween(shownDesign.peek(), changed, known);
    if (JSON.stringify(look) === JSON.stringify(known ?? null)) return;
    const looks = withEntry(edits.peek().looks, anchor.peek(), look);
    changeEdits({ ...edits.peek(), looks }, touched);
  },
};

/** Gives the controls to the slide in the middle, or to all. @returns a function that stops it */
export function followControls(): () => void {
  return effect(() => {
    controlled.value = isOneSlide.value && currentAnchor.value !== null ? oneSlide : null;
  });
}

export function removeLook(): void {
  const looks = withEntry(edits.value.looks, anchor.value, null);
  changeEdits({ ...edits.value, looks });
}
