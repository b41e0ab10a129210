/** Slides of the user's own: copies and notes. Platforms take 35 at most. */
export const MOST_OWN = 100;
/** Cuts in one post, and in all: each makes a card. */
export const MOST_CUTS_OF_POST = 100;
export const MOST_CUTS = 300;

/** What has no bound makes more cards than anybody wants, and keeps all other exports waiting. */
export const EDIT_LIMITS = ['too-many-copies', 'too-many-cuts'] as const;
export type EditLimit = (typeof EDIT_LIMITS)[number];

/** The bound that edits go beyond, or what claims to be edits; null for none. */
export function limitBroken(data: unknown): EditLimit | null {
  const { own, splits } = Object(data) as Record<string, unknown>;
  if (Array.isArray(own) && own.length > MOST_OWN) return 'too-many-copies';
  const cuts = Object.values(Object(splits)).map((one) => (Array.isArray(one) ? one.length : 0));
  return sum(cuts) > MOST_CUTS || cuts.some((count) => count > MOST_CUTS_OF_POST)
    ? 'too-many-cuts'
    : null;
}

/** One more copy or cut than there may be. */
export class EditsFull extends Error {
  override name = 'EditsFull';
  constructor(readonly limit: EditLimit) {
    super(limit);
  }
}

/**
 * `changed`, if it is within the bounds.
 * @throws EditsFull
 */
export function within<Edits>(changed: Edits): Edits {
  const limit = limitBroken(changed);
  if (limit) throw new EditsFull(limit);
  return changed;
}

/** As many of the user's own posts as there may be: the first. */
export const boundOwn = <Own>(own: readonly Own[]): Own[] => own.slice(0, MOST_OWN);

/** As many of the cuts as there may be: the first of each post, post by post. */
export function boundCuts(splits: Record<string, number[]>): Record<string, number[]> {
  let left = MOST_CUTS;
  const bound = Object.entries(splits).map(([id, cuts]) => {
    const kept = cuts.slice(0, Math.min(MOST_CUTS_OF_POST, left));
    left -= kept.length;
    return [id, kept] as const;
  });
  return Object.fromEntries(bound);
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
