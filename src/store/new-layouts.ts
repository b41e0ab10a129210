import { hasOldCarousel, isRetired, OLD_CAROUSEL } from '../design/upgrade.ts';
import { database } from './database.ts';

/** Why carousels look otherwise than before: slides follow their posts, or the template that was chosen is gone. */
export const NEWS = ['layouts', 'templates'] as const;
export type News = (typeof NEWS)[number];

/** Versions of a Design before slides followed their posts, and before all templates did that. */
const LAST_WITHOUT = 3;
const LAST_UNIFORM = 4;
const keyOf = (news: News) => `new-${news}`;

/** What is new to somebody whose last design is this one; null for nothing. */
export function newsFor(kept: unknown): News | null {
  const { schema, carousel } = Object(kept) as { schema?: unknown; carousel?: unknown };
  if (typeof schema !== 'number' || schema > LAST_UNIFORM) return null;
  const isFirst = schema <= LAST_WITHOUT;
  if (isFirst && hasOldCarousel(carousel)) return 'layouts';
  const { template = isFirst ? OLD_CAROUSEL.template : undefined } = Object(carousel);
  return isRetired(template) ? 'templates' : null;
}

/** What is to be kept beside a design that takes the place of another; null for nothing. */
export function noteFor(replaced: unknown): { key: string; value: unknown } | null {
  const news = newsFor(replaced);
  return news && { key: keyOf(news), value: 'untold' };
}

/** What the user has yet to hear of how carousels look now. Asked once: the next time it is null. */
export async function untoldNews(): Promise<News | null> {
  const tx = (await database()).transaction('settings', 'readwrite');
  const of = newsFor(await tx.store.get('design'));
  const notes = await Promise.all(NEWS.map((one) => tx.store.get(keyOf(one))));
  const untold = NEWS.find(
    (one, at) => notes[at] === 'untold' || (notes[at] === undefined && of === one),
  );
  if (untold) await tx.store.put('told', keyOf(untold));
  await tx.done;
  return untold ?? null;
}
