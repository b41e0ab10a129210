import type { Card } from '../../thread/schema.ts';

/** Cards whose picture stands over their words as wide as they are; of all others it stands beside them. */
const LARGE: readonly Card['kind'][] = ['large', 'broadcast', 'event'];

export function isLargeCard({ kind }: Card): boolean {
  return LARGE.includes(kind);
}
