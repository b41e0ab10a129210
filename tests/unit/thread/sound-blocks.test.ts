import { expect, it } from 'vitest';
import type { Block } from '../../../src/thread/article-blocks.ts';
import { withBlockIds } from '../../../src/thread/block-ids.ts';
import { parseThread, type ShownPost } from '../../../src/thread/schema.ts';
import { withSoundBlocks } from '../../../src/thread/sound-blocks.ts';
import { makePost, makeThread, words } from './make-thread.ts';

const BLOCKS = withBlockIds([
  { kind: 'paragraph', lang: null, dir: 'auto', text: words('One') },
  { kind: 'code', lang: null, dir: 'ltr', language: 'ts', code: 'let a;' },
]);
const threadWith = (blocks: unknown) => makeThread([makePost({ blocks: blocks as Block[] })]);

it('leaves a thread with blocks as they should be alone', () => {
  const thread = threadWith(BLOCKS);
  expect(withSoundBlocks(thread)).toBe(thread);
});

it.each([
  ['an address of no web', [{ ...BLOCKS[0], text: [{ kind: 'link', text: 'a', href: 'data:,' }] }]],
  ['a kind that is none', [{ id: 'video-1', kind: 'video', lang: null, dir: 'auto' }]],
  ['a field that is missing', [{ ...BLOCKS[1], code: undefined }]],
])('drops blocks with %s, keeps the words and says so', (_, blocks) => {
  // The schema that windows load lets them pass.
  const thread = parseThread(threadWith(blocks));
  const sound = withSoundBlocks(thread);
  expect(sound.posts[0]).toMatchObject({ blocks: [], text: words('Hello') });
  expect((sound.posts[0] as ShownPost).text).toEqual((thread.posts[0] as ShownPost).text);
  expect(sound).toMatchObject({ complete: false, reasons: [{ code: 'unread-parts' }] });
});
