import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, type Design } from '../../../../src/design/schema.ts';
import { disguised } from '../../../../src/slides/text/disguised.ts';
import { disguiseOf, type HiddenAuthor } from '../../../../src/slides/text/identity.ts';
import { plainText } from '../../../../src/slides/text/split-text.ts';
import { withBlockIds } from '../../../../src/thread/block-ids.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import {
  makeAuthor,
  makePhoto,
  makePost,
  makeQuote,
  makeThread,
  words,
} from '../../thread/make-thread.ts';

const ADA = makeAuthor({
  name: 'Ada Quill',
  handle: 'adaquill',
  avatar: 'https://pbs.twimg.com/profile_images/1/a_normal.jpg',
  verified: 'blue',
});
const BO = makeAuthor({ name: 'Bo Reed', handle: 'boreed' });
const POST = makePost({
  author: ADA,
  text: [
    ...words('Thanks '),
    { kind: 'mention', text: '@BoReed', href: 'https://x.com/BoReed' },
    ...words(' and adaquill, not adaquills: '),
    { kind: 'link', text: 'x.com/adaquill/status/1', href: 'https://x.com/adaquill/status/1' },
  ],
  quote: makeQuote({ author: BO, text: words('boreed here') }),
  note: { text: words('About adaquill') },
  media: [makePhoto({ alt: 'Ada Quill and @boreed' })],
  poll: {
    open: false,
    options: [
      { label: 'ADA QUILL', percent: 60 },
      { label: 'Bo Reed', percent: 40 },
    ],
    summary: 'by adaquill',
  },
  card: {
    kind: 'large',
    href: 'https://example.org/',
    domain: 'adaquill',
    title: 'Ada Quill (@adaquill)',
    description: 'With Bo Reed: x.com/boreed/status/77',
    image: null,
    host: 'Cora Moss @coramoss',
    state: 'Ada Quill is live',
  },
  article: { title: 'Ada Quill’s year', teaser: 'boreed, too', image: null },
});
const THREAD = { ...makeThread([POST]), author: ADA };

const hide = (identity: Partial<Design['identity']>) => {
  const disguise = disguiseOf(THREAD, { ...DEFAULT_DESIGN.identity, ...identity });
  return disguised(POST, disguise) as ShownPost & { author: HiddenAuthor };
};

const LABELS: ShownPost['labels'] = [
  { kind: 'automated', text: 'Automated by @quillkeeper' },
  { kind: 'from', text: 'From Cora Moss' },
  { kind: 'ai', text: 'Made with AI' },
];

describe('what came with version 3', () => {
  const notices = [{ text: 'Withheld for adaquill and Cora Moss' }];
  const blocks = withBlockIds([
    { kind: 'paragraph', lang: null, dir: 'auto', text: words('By Ada Quill') },
    {
      kind: 'figure',
      lang: null,
      dir: 'auto',
      media: [makePhoto({ alt: 'Bo Reed at sea' })],
      caption: words('Ada Quill again'),
    },
    { kind: 'table', lang: null, dir: 'auto', hasHeader: false, rows: [[words('adaquill')]] },
    { kind: 'code', lang: null, dir: 'ltr', language: '', code: '// adaquill' },
    { kind: 'formula', lang: null, dir: 'ltr', source: 'adaquill' },
    {
      kind: 'post',
      lang: null,
      dir: 'auto',
      post: makeQuote({ author: makeAuthor({ name: 'Dov Lane', handle: 'dovlane' }) }),
    },
  ]);
  const post = { ...POST, labels: LABELS, notices, blocks };

  it('knows who is mentioned in a caption or in a note alone', () => {
    const mention = (handle: string) => ({
      ...{ kind: 'mention' as const, text: `@${handle}`, href: `https://x.com/${handle}` },
    });
    const [, figure] = blocks;
    const note = { text: [mention('evanoar')] };
    const named = makePost({
      ...{ author: ADA, text: words('evanoar rows, finnmast sails'), note },
      blocks: [{ ...figure, caption: [mention('finnmast')] } as (typeof blocks)[number]],
    });
    const all = { ...makeThread([named]), author: ADA };
    const hidden = disguised(
      named,
      disguiseOf(all, { ...DEFAULT_DESIGN.identity, mode: 'blurred' }),
    );
    expect(plainText((hidden as ShownPost).text)).toBe('███████ rows, ████████ sails');
  });
  const thread = { ...makeThread([post]), author: ADA };

  it.each(['blurred', 'replaced'] as const)('names nobody when %s', (mode) => {
    const disguise = disguiseOf(thread, { ...DEFAULT_DESIGN.identity, mode });
    const shown = disguised(post, disguise) as ShownPost;
    const { labels, card } = shown;
    const said = JSON.stringify([labels, shown.notices, shown.blocks, card?.host, card?.state]);
    expect(said).not.toMatch(/quill|boreed|Bo Reed|Cora|Moss|Dov|dovlane/i);
    expect(labels.map(({ kind }) => kind)).toEqual(['automated', 'ai']);
    expect(labels.at(-1)!.text).toBe('Made with AI');
  });
});

describe('an identity', () => {
  it('is shown as it is', () => {
    expect(hide({ mode: 'shown' })).toBe(POST);
  });

  it('is replaced wherever it stands, others by a number', () => {
    const { author, text, quote, note } = hide({ mode: 'replaced', name: 'Me', handle: 'me' });
    expect(author).toMatchObject({ name: 'Me', handle: 'me', avatar: null, verified: 'none' });
    expect(plainText(text)).toBe('Thanks @person2 and me, not adaquills: x.com/me/status/…');
    expect(quote).toMatchObject({ author: { name: 'Person 2', handle: 'person2' } });
    expect(quote?.kind === 'post' && plainText(quote.text)).toBe('person2 here');
    expect(plainText(note!.text)).toBe('About me');
  });

  it.each(['blurred', 'replaced'] as const)('leaves nothing that can be read when %s', (mode) => {
    const hidden = hide({ mode });
    const { author, text, quote, note, poll, card, article, media } = hidden;
    const texts = media.map(({ alt }) => alt);
    const shown = JSON.stringify([author, text, quote, note, poll, card, article, texts]);
    expect(shown.replace('adaquills', '')).not.toMatch(/ada ?quill|bo ?reed|pbs\.twimg/i);
    expect(card?.description).toMatch(/status\/…$/);
  });

  it('is a bar among other words that are blurred nowhere', () => {
    const { card, note } = hide({ mode: 'blurred' });
    expect(card?.title).toBe('███ █████ (@████████)');
    expect(plainText(note!.text)).toBe('About ████████');
  });

  it('is blurred from letters that depend on the length alone', () => {
    const { author, text } = hide({ mode: 'blurred' });
    expect(author.blurred).toBe(true);
    expect(author.name).toHaveLength(ADA.name.length);
    const other = disguiseOf(
      { ...THREAD, author: { ...ADA, name: 'Eve Stone' } },
      { ...DEFAULT_DESIGN.identity, mode: 'blurred' },
    )!.author({ ...ADA, name: 'Eve Stone' });
    expect(other.name).toBe(author.name);
    expect(text.filter((word) => 'blurred' in word).map(({ kind }) => kind)).toEqual(['mention']);
  });
});
