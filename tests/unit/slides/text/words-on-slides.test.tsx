import { expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { wordsOnSlides } from '../../../../src/slides/text/words-on-slides.ts';
import type { Post } from '../../../../src/thread/schema.ts';
import {
  makeAuthor,
  makePhoto,
  makePost,
  makeQuote,
  makeThread,
  words,
} from '../../thread/make-thread.ts';
import { missing, showPost } from '../show.tsx';

const RICH = makePost({
  author: makeAuthor({ name: 'Ж' }),
  text: [...words('α'), { kind: 'link', text: 'ß', href: 'https://example.com/' }],
  media: [makePhoto({ kind: 'gif', url: null, alt: 'ł' }), makePhoto({ kind: 'video' })],
  poll: {
    open: true,
    options: [
      { label: 'ő', percent: 12.5 },
      { label: 'ű', percent: null },
    ],
    summary: 'ş',
  },
  card: { kind: 'small', href: null, domain: 'ç', title: 'ğ', description: 'ı', image: null },
  article: { title: 'đ', teaser: 'ơ', image: null },
  quote: makeQuote({ author: makeAuthor({ name: 'Ю' }), text: words('ы'), truncated: true }),
  note: { text: words('ē') },
  truncated: true,
});
const GONE: Post = { kind: 'unavailable', id: 'after-1', reason: 'ñ' };

it('holds every character that stands on a slide', () => {
  const everything = { date: true, counts: true };
  const shown = [RICH, GONE]
    .map((post) => showPost(post, missing(), everything).textContent)
    .join('');
  const known = new Set(wordsOnSlides(makeThread([RICH, GONE]), NO_EDITS, DEFAULT_DESIGN).words);
  // Author, words, alternative text, poll, card, article, quote, note, gone post.
  for (const character of 'ЖαßłőűşçğıđơЮыēñ…@%') expect(shown).toContain(character);
  expect([...shown].filter((character) => !known.has(character))).toEqual([]);
});
