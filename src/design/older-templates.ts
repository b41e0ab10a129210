type Fields = Record<string, unknown>;

/** Templates of before version 5, in which every post stood in the same way, and what comes nearest to each. */
const NEAREST = {
  cards: 'post',
  top: 'post',
  bubble: 'post',
  drawer: 'split',
  window: 'console',
  sheet: 'notepad',
  bare: 'glow',
  number: 'figures',
  quote: 'editorial',
  bar: 'swiss',
  outline: 'quiet',
  magazine: 'editorial',
} as const;

/** Whether the slides of a carousel look otherwise for want of the template that was chosen. */
export const isRetired = (template: unknown): template is keyof typeof NEAREST =>
  typeof template === 'string' && Object.hasOwn(NEAREST, template);

/** Kinds of backgrounds that are seen round cards alone: nobody knows whether words are read on them. */
const ROUND_CARDS: readonly unknown[] = ['image', 'transparent'];

/**
 * A carousel of version 4, with what of its settings has a counterpart in ours
 * (docs/decisions/035-twelve-templates.md).
 *
 * @param background of the same design
 */
export function withNearestTemplate(carousel: Fields, background: unknown): Fields {
  const { progress, swipe, byline, share, smallest, largest, ...kept } = carousel;
  const { template, numbers } = kept;
  if (!isRetired(template)) return kept;
  return {
    ...kept,
    template: ROUND_CARDS.includes(Object(background).kind) ? 'post' : NEAREST[template],
    ...(numbers === 'none' && { numbers: numbersFor(template, progress) }),
    // All slides named their author. Who had that at their head keeps it, whatever waited for another template.
    ...(byline === true && { author: 'every' }),
  };
}

/** How far one was, and which slide it is, is said by its number alone. */
function numbersFor(template: keyof typeof NEAREST, progress: unknown): string {
  if (progress === 'dots' || progress === 'line') return 'fraction';
  return template === 'number' ? 'plain' : 'none';
}
