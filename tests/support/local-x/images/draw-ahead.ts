import { allPosts, type ThreadFile } from '../threads/schema.ts';
import { imageFor } from './index.ts';

const HOST = 'https://pbs.twimg.com';

/**
 * Draws the pictures of a thread before a browser asks for them. The first time takes seconds, in
 * which the local X answers nothing else, so that a capture would give its words up.
 */
export function drawAhead(thread: ThreadFile): void {
  for (const address of addressesOf(thread)) imageFor(new URL(address), [thread]);
}

function addressesOf(thread: ThreadFile): string[] {
  const posts = allPosts(thread);
  const media = posts.flatMap((post) => post.media ?? []);
  const cards = posts.flatMap((post) => ('card' in post && post.card?.image) || []);
  const avatars = Object.values(thread.people).map((person) => person.avatar);
  return [
    ...media.flatMap(({ key, format }) =>
      ['small', 'orig'].map((name) => `${HOST}/media/${key}?format=${format}&name=${name}`),
    ),
    ...cards.map((key) => `${HOST}/card_img/1900000000000000000/${key}`),
    ...avatars.flatMap((key) =>
      ['normal', 'x96', '400x400'].map(
        (size) => `${HOST}/profile_images/1900000000000000000/${key}_${size}.jpg`,
      ),
    ),
  ];
}
