import { signal } from '@preact/signals';
import { isOfCard, type SlideCard } from '../../slides/slide-card.ts';
import type { Post } from '../../thread/schema.ts';
import { posts, slides } from './shown-pages.ts';

/** Key of the card whose words are being edited; on slides it may flow on over several. */
export const editedCard = signal<string | null>(null);

/** Opens the words of a post, of one on several cards those of the first. */
export function editPost(postId: string): void {
  const [first] = cardsOf(postId);
  if (first) editCard(first);
}

/** The cards of a post as on its page, where none flows on. */
const cardsOf = (postId: string): SlideCard[] =>
  slides.value.flatMap(({ cards }) => cards).filter(({ post }) => post.id === postId);

/** Opens the words that a card, or one that it flows on over, has on it. */
export function editCard({ key, post }: SlideCard): void {
  const whole = cardsOf(post.id).find((card) => isOfCard(key, card.key));
  if (post.kind === 'post' && whole) editedCard.value = whole.key;
}

/** A post of the open thread as it was captured; on a card it may be disguised. */
export function originalPost(id: string): Post | undefined {
  return posts.value.find((post) => post.id === id);
}
