// @vitest-environment node
import { expect, it } from 'vitest';
import { boundTexts } from '../../../../src/capture/list/bound-texts.ts';
import { withBlockIds } from '../../../../src/thread/block-ids.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import { makePhoto, makePost, makeQuote, words } from '../../thread/make-thread.ts';

it('leaves what X can make as it is', () => {
  const post = makePost({
    text: words('a'.repeat(25_000)),
    media: [makePhoto({ alt: 'b'.repeat(1000) })],
    quote: makeQuote({ text: words('c'.repeat(25_000)) }),
  });
  expect(boundTexts(post)).toEqual(post);
});

it('cuts what is longer, and says so of the post that it stands in', () => {
  const long = 'a'.repeat(100_000);
  const of = (changes: Parameters<typeof makePost>[0]) => boundTexts(makePost(changes));
  const said = of({ text: words(long) });
  expect([plainText(said.text).length, said.truncated]).toEqual([30_000, true]);
  const pictured = of({ media: [makePhoto({ alt: long })] });
  expect([pictured.media[0]!.alt.length, pictured.truncated]).toEqual([5000, true]);
  const noted = of({ note: { text: words(long) } });
  expect([plainText(noted.note!.text).length, noted.truncated]).toEqual([30_000, true]);
  const quoting = of({ quote: makeQuote({ text: words(long) }) });
  expect(quoting.truncated).toBe(false);
  expect(quoting.quote).toMatchObject({ truncated: true });
});

it('cuts no character in two, and no link', () => {
  const text = [
    ...words(`${'a'.repeat(29_999)}`),
    { kind: 'link' as const, text: 'example.org/lamps', href: 'https://example.org/lamps' },
  ];
  expect(plainText(boundTexts(makePost({ text })).text)).toBe('a'.repeat(29_999));
  const pairs = boundTexts(makePost({ text: words(`a${'🪔'.repeat(20_000)}`) }));
  expect(plainText(pairs.text).isWellFormed()).toBe(true);
});

it('cuts labels, notices, what a card says, and an article', () => {
  const long = 'a'.repeat(9000);
  const block = {
    kind: 'paragraph',
    lang: null,
    dir: 'auto',
    text: words('b'.repeat(9000)),
  } as const;
  const post = makePost({
    labels: [{ kind: 'other', text: long }],
    notices: Array.from({ length: 50 }, () => ({ text: 'Not shown' })),
    card: {
      ...{ kind: 'space', href: null, domain: '', title: 'Tea', description: '', image: null },
      ...{ host: long, state: long },
    },
    blocks: withBlockIds(Array.from({ length: 200 }, () => block)),
  });
  const { labels, notices, card, blocks, truncated } = boundTexts(post);
  expect([labels[0]!.text.length, notices.length, truncated]).toEqual([5000, 20, true]);
  expect([card?.host?.length, card?.state?.length]).toEqual([5000, 5000]);
  expect(blocks.length).toBeGreaterThan(100);
  expect(JSON.stringify(blocks).length).toBeLessThan(1_010_000);
});
