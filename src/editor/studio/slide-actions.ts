import { text } from '../../browser/i18n.ts';
import { addNote, copyPosts, removeOwn } from '../../edits/make-own-posts.ts';
import { hidePost } from '../../edits/operations.ts';
import { movePosts } from '../../edits/order.ts';
import { isOwn } from '../../edits/own-posts.ts';
import type { Edits } from '../../edits/schema.ts';
import type { Slide } from '../../slides/slide.ts';
import { carousel, current, goToNew } from '../carousel/shown-carousel.ts';
import { unlessFull } from '../state/limit-reached.ts';
import { posts, shown } from '../state/shown-pages.ts';
import { changeCommonDesign, changeEdits, edits, endGesture, thread } from '../state/work.ts';

/** The posts on a slide, each once; none on the cover and on the last. */
function postsOn(slide: Slide | undefined): string[] {
  return [...new Set(slide?.cards.map(({ post }) => post.id))];
}

const currentSlide = (): Slide | undefined => carousel.value[current.value];
const newId = (): string => `own-${crypto.randomUUID()}`;

/** Puts a slide for the user's own words behind this one, and opens it. */
export function insertSlide(): void {
  const before =
    carousel.value
      .slice(0, current.value + 1)
      .flatMap(postsOn)
      .at(-1) ?? null;
  const id = newId();
  const changed = unlessFull(() =>
    addNote(thread.value!, edits.value, id, before, text('newSlideText')),
  );
  if (!changed) return;
  goToNew(id, true);
  changeEdits(changed);
}

/** Whether there are posts to copy, move or leave out: the cover and the last slide have none. */
export function hasPosts(): boolean {
  return postsOn(currentSlide()).length > 0;
}

/** Puts the posts of this slide behind it once more. */
export function copySlide(): void {
  const ids = postsOn(currentSlide());
  if (ids.length === 0) return;
  const copies = new Map(ids.map((id) => [id, newId()]));
  const changed = unlessFull(() => copyPosts(thread.value!, edits.value, copies));
  if (!changed) return;
  goToNew(copies.get(ids[0]!)!);
  changeEdits(changed);
}

/** Whether something is left without this slide. */
export function canLeaveOut(): boolean {
  const slide = currentSlide();
  const ids = postsOn(slide);
  return slide?.plate !== undefined || shown.value.some(({ id }) => !ids.includes(id));
}

/** Takes this slide away: its posts, the cover or the last. */
export function leaveOutSlide(): void {
  const slide = currentSlide();
  if (!slide || !canLeaveOut()) return;
  if (slide.plate) {
    const without = { [slide.plate.kind]: false };
    changeCommonDesign((d) => ({ ...d, carousel: { ...d.carousel, ...without } }), 'carousel');
    endGesture();
    return;
  }
  const without = (changed: Edits, id: string) =>
    isOwn(changed, id) ? removeOwn(thread.value!, changed, id) : hidePost(changed, id);
  changeEdits(postsOn(slide).reduce(without, edits.value));
}

/** Puts this slide one place on, or back. */
export function moveSlide(by: 1 | -1): void {
  const ids = postsOn(currentSlide());
  // A post that flows on stands on several slides.
  let to = current.value + by;
  while (carousel.value[to] && postsOn(carousel.value[to]).every((id) => ids.includes(id)))
    to += by;
  dropSlide(current.value, to);
}

/** Puts the slide from one place in that of another one; on the cover: first, on the last slide: last. */
export function dropSlide(from: number, to: number): void {
  const slides = carousel.value;
  const moving = postsOn(slides[from]);
  const target = postsOn(slides[to]).filter((id) => !moving.includes(id));
  const others = posts.value.map(({ id }) => id).filter((id) => !moving.includes(id));
  if (moving.length === 0 || (target.length === 0 && !slides[to]?.plate)) return;
  const behind = target.length > 0 ? others.indexOf(target.at(-1)!) + 1 : others.length;
  const before = to > from ? others[behind] : (target[0] ?? others[0]);
  const moved = movePosts(thread.value!, edits.value, moving, before ?? null);
  if (moved === edits.value) return;
  goToNew(moving[0]!);
  changeEdits(moved);
}
