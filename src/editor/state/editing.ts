import { signal } from '@preact/signals';
import type { Post } from '../../thread/schema.ts';
import { posts, slides } from './pages.ts';

/** Key of the card whose words are being edited. */
export const editedCard = signal<string | null>(null);

/** Opens the words of a post, of one on several cards those of the first. */
export function editPost(postId: string): void {
  const card = slides.value.flatMap(({ cards }) => cards).find(({ post }) => post.id === postId);
  if (card?.post.kind === 'post') editedCard.value = card.key;
}

/** Which part of its post a card holds, from 0 on. */
export function partOfCard(key: string): number {
  const cards = slides.value.flatMap((slide) => slide.cards);
  const { post } = cards.find((card) => card.key === key) ?? {};
  return cards.filter((card) => card.post === post).findIndex((card) => card.key === key);
}

/** A post of the open thread as it was captured; on a card it may be disguised. */
export function originalPost(id: string): Post | undefined {
  return posts.value.find((post) => post.id === id);
}
