import type { Card } from '../../thread/schema.ts';

/**
 * Whose a card is, '' where nobody is named. X names nobody on a shared answer of Grok's, but by a sign; without
 * its name it would look like a page that somebody wrote. The later parts of a card have an empty `host`.
 */
export function cardOwner({ host, kind }: Pick<Card, 'host' | 'kind'>): string {
  return host ?? (kind === 'grok' ? 'Grok' : '');
}
