import type { Design } from '../../../src/design/schema.ts';
import { isRecord } from '../../../src/design/unknown-data.ts';
import type { Edits } from '../../../src/edits/schema.ts';
import type { Post, ShownPost } from '../../../src/thread/schema.ts';
import { CARDS_DESIGN } from '../cards-design.ts';

type Changes<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: Changes<Value[Key]> }
    : Value;

export type DesignChanges = Changes<Design>;

/** One slide with one thing to see; whatever is not said is plain. */
export interface Reference {
  /** Of the first post, whose id is '1'. */
  words?: string;
  post?: Partial<ShownPost>;
  /** Those after the first, with the ids '2', '3' and so on. */
  others?: readonly (Partial<ShownPost> | Extract<Post, { kind: 'unavailable' }>)[];
  edits?: Partial<Edits>;
  design?: DesignChanges;
  /** Of one height and width, as the studio makes them. */
  isCarousel?: boolean;
}

export type References = Record<string, Reference>;

/** Words on a card, and nothing else: what a reference adds is all that is to be seen. */
export const PLAIN: Design = withChanges(CARDS_DESIGN, {
  pageWidth: 480,
  margin: 16,
  gap: 12,
  background: { kind: 'solid', from: '#DCE6F2' },
  card: { padding: 20, radius: 12, shadow: 0 },
  show: { avatar: false, name: false, handle: false, badge: false, date: false },
  watermark: { text: '' },
});

/** The line above the words, with all its parts. */
export const WITH_AUTHOR = {
  show: { avatar: true, name: true, handle: true, badge: true, date: true },
} satisfies DesignChanges;

/** The value with some of its fields changed, however deep; lists are changed as a whole. */
export function withChanges<Value>(value: Value, changes: Changes<Value> | undefined): Value {
  if (changes === undefined) return value;
  if (!isRecord(value) || !isRecord(changes)) return changes as Value;
  const changed = Object.entries(changes).map(([key, change]) => {
    const before = value[key];
    return [key, withChanges(before, change as Changes<typeof before>)];
  });
  return { ...value, ...Object.fromEntries(changed) };
}
