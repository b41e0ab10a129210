import { type NamelessBlock, withBlockIds } from '../../../src/thread/block-ids.ts';
import type { ShownPost, Thread } from '../../../src/thread/schema.ts';
import { makePhoto, makePost, makeQuote, makeThread, words } from './make-thread.ts';

const common = { lang: null, dir: 'auto' } as const;

export const said = {
  heading: (text: string, level = 2): NamelessBlock => ({
    ...{ kind: 'heading', ...common, level, text: words(text) },
  }),
  paragraph: (text: string): NamelessBlock => ({ kind: 'paragraph', ...common, text: words(text) }),
  quote: (text: string): NamelessBlock => ({ kind: 'quote', ...common, text: words(text) }),
  item: (text: string, number: number | null = null, depth = 0): NamelessBlock => ({
    ...{ kind: 'item', ...common, number, depth, text: words(text) },
  }),
};

/** One block of every kind, some of them twice. */
export const EVERY_BLOCK: readonly NamelessBlock[] = [
  said.paragraph('A boat is a promise.'),
  said.heading('Masts # and sails'),
  said.paragraph('They stand.'),
  said.item('One', 1),
  said.item('Under it', null, 1),
  said.item('Two', 2),
  said.item('Anew', 1),
  said.quote('Once.'),
  said.quote('Twice.'),
  { kind: 'code', ...common, language: 'c', code: 'if (a) {\n  b("```");\n}' },
  {
    ...{ kind: 'table', ...common, hasHeader: true },
    rows: [
      [words('Name'), words('Size')],
      [words('A|b'), words('12')],
    ],
  },
  { kind: 'divider', ...common },
  {
    ...{ kind: 'figure', ...common, caption: words('At six.') },
    media: [
      makePhoto({ alt: 'A quay', url: 'https://pbs.twimg.com/media/QUAY?format=jpg&name=orig' }),
    ],
  },
  { kind: 'post', ...common, post: makeQuote({ text: words('A lamp is lit.') }) },
  { kind: 'formula', ...common, source: 'e^{i\\pi}' },
  said.paragraph('The end.'),
];

export function makeArticle(
  blocks: readonly NamelessBlock[] = EVERY_BLOCK,
  post: Partial<ShownPost> = {},
): ShownPost {
  return makePost({
    article: {
      title: 'On boats',
      teaser: '',
      image: 'https://pbs.twimg.com/media/COVER?format=jpg&name=orig',
    },
    text: words('A boat is a promise.'),
    blocks: withBlockIds(blocks),
    counts: { likes: 3 },
    ...post,
  });
}

export const articleThread = (blocks?: readonly NamelessBlock[]): Thread =>
  makeThread([makeArticle(blocks)]);
