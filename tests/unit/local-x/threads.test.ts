import { describe, expect, it } from 'vitest';
import { SCENES } from '../../support/local-x/images/scenes/index.ts';
import { findThread, parseThread, THREADS } from '../../support/local-x/threads/load.ts';
import { allPosts, type Post, type ThreadFile } from '../../support/local-x/threads/schema.ts';

const EPOCH = 1288834974657n;

function threadOf(author: string): ThreadFile {
  return THREADS.find((thread) => thread.author === author)!;
}

describe('the threads of the local X', () => {
  it('have ids of their own, from 2026', () => {
    const ids = THREADS.flatMap(allPosts).map((post) => post.id);
    expect(new Set(ids).size).toBe(ids.length);
    const years = ids.map((id) => new Date(Number((BigInt(id) >> 22n) + EPOCH)).getUTCFullYear());
    expect(new Set(years)).toEqual(new Set([2026]));
  });

  it('have keys of their own for their pictures, of scenes that can be drawn', () => {
    const media = THREADS.flatMap(allPosts).flatMap((post) => post.media ?? []);
    expect(new Set(media.map(({ key }) => key)).size).toBe(media.length);
    expect(media.filter(({ scene }) => !Object.hasOwn(SCENES, scene))).toEqual([]);
  });

  it('cut only texts that X would cut', () => {
    const cut = THREADS.flatMap(allPosts).filter((post) => post.shownLength !== undefined);
    expect(cut.length).toBeGreaterThan(5);
    for (const post of cut) {
      expect(post.text.length).toBeGreaterThan(280);
      expect(post.shownLength).toBeLessThan(280);
    }
  });

  it('are found by any of their posts', () => {
    for (const thread of THREADS) {
      for (const post of allPosts(thread)) expect(findThread(post.id)).toBe(thread);
    }
    expect(findThread('1')).toBeUndefined();
  });

  it('name the file and the problem when something is wrong', () => {
    expect(() => parseThread('a.json', '{')).toThrow(/^a\.json: /);
    const thread = { ...structuredClone(threadOf('a_quiet_gardner')), author: 'nobody_known' };
    expect(() => parseThread('b.json', JSON.stringify(thread))).toThrow(
      'b.json: nobody is called nobody_known',
    );
    const wordless = { ...thread, posts: [{ id: '12' }] };
    expect(() => parseThread('c.json', JSON.stringify(wordless))).toThrow(
      /c\.json: .*posts\.0\.id: an id has 19 digits/,
    );
  });
});

describe('the sample', () => {
  const sample = threadOf('northlight_lab');
  const texts = sample.posts.map((post) => post.text).join('\n');

  it('has eleven posts, six of them with pictures', () => {
    expect(sample.posts).toHaveLength(11);
    expect(sample.posts.filter((post) => post.media)).toHaveLength(6);
  });

  it('has what captures lose first', () => {
    expect(texts).toMatch(/\S\n\n\S/);
    expect(texts).toMatch(/[“”]/);
    expect(texts).toMatch(/"/);
    expect(
      sample.posts.flatMap((post) => post.links ?? []).map((link) => link.label),
    ).toContainEqual(expect.stringMatching(/…$/));
  });

  it('is by somebody with a gold badge on a square avatar', () => {
    expect(sample.people[sample.author]).toMatchObject({ verified: 'gold', shape: 'square' });
  });
});

describe('the other threads', () => {
  it('has forty posts of a long walk, every eighth behind a button', () => {
    const { posts } = threadOf('anselwalks');
    expect(posts).toHaveLength(40);
    const cut = posts.flatMap((post, index) => (post.showMore === 'button' ? [index + 1] : []));
    expect(cut).toEqual([8, 16, 24, 32, 40]);
  });

  it('has every kind of post', () => {
    const { posts } = threadOf('wrenflieskites');
    const counts = posts.map((post) => post.media?.filter(({ kind }) => kind === 'photo').length);
    expect(counts).toEqual(expect.arrayContaining([1, 2, 3, 4]));
    for (const has of [
      (post: Post) => post.media?.some(({ duration }) => duration),
      (post: Post) => post.media?.some(({ kind }) => kind === 'gif'),
      (post: Post) => post.poll?.open === true,
      (post: Post) => post.poll?.open === false,
      (post: Post) => post.card?.kind === 'large',
      (post: Post) => post.card?.image === null,
      (post: Post) => post.quote?.media,
      (post: Post) => post.quote?.shownLength,
      (post: Post) => post.quoteGone,
      (post: Post) => post.edited,
      (post: Post) => post.translatedFrom,
      (post: Post) => post.note === 'shown',
      (post: Post) => post.note === 'proposed',
    ]) {
      expect(posts.filter(has), String(has)).not.toEqual([]);
    }
    const places = posts.flatMap((post, index) => (post.gone ? [index] : []));
    expect(places).toHaveLength(1);
    expect(places[0]).toBeGreaterThan(0);
    expect(places[0]).toBeLessThan(posts.length - 1);
  });

  it('has a post of several slides and a thread of which nothing is left', () => {
    expect(threadOf('slowclockshop').posts[0]!.text.length).toBeGreaterThan(3400);
    expect(threadOf('gone_fishing_88').posts.every((post) => post.gone)).toBe(true);
  });
});
