import { expect, it } from 'vitest';
import type { Design } from '../../../../src/design/schema.ts';
import { hidePost } from '../../../../src/edits/operations.ts';
import { type Edits, NO_EDITS } from '../../../../src/edits/schema.ts';
import { picturesShown } from '../../../../src/slides/paging/pictures-shown.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import {
  makeAuthor,
  makePhoto,
  makePost,
  makeQuote,
  makeThread,
} from '../../thread/make-thread.ts';

const at = (name: string) => `https://pbs.twimg.com/${name}`;
const author = (name: string) =>
  makeAuthor({ avatar: at(`${name}-face`), affiliate: at(`${name}-badge`) });

const thread = makeThread([
  makePost({
    ...{ id: '1', author: author('ada'), media: [makePhoto({ url: at('photo') })] },
    quote: makeQuote({ author: author('bob'), media: [makePhoto({ url: at('quoted') })] }),
  }),
  makePost({
    ...{ id: '2', author: author('ada') },
    article: { title: 'Long', teaser: '', image: at('article') },
  }),
]);

function shown(changes: Partial<Design['show']> = {}, edits: Edits = NO_EDITS, more = {}) {
  const design = { ...CARDS_DESIGN, ...more, show: { ...CARDS_DESIGN.show, ...changes } };
  const urls = [...picturesShown(thread, edits, design)];
  return urls.map((url) => url.slice(at('').length)).sort();
}

const ALL = [...['ada-badge', 'ada-face', 'article', 'bob-badge', 'bob-face', 'photo', 'quoted']];
const without = (...names: string[]) => ALL.filter((name) => !names.includes(name));

it('are all that posts and their quotes have', () => {
  expect(shown()).toEqual(ALL);
});

it.each<[keyof Design['show'], string[]]>([
  ['avatar', ['ada-face', 'bob-face']],
  ['badge', ['ada-badge', 'bob-badge']],
  ['media', ['photo', 'quoted']],
  ['cards', ['article']],
  ['quotes', ['bob-badge', 'bob-face', 'quoted']],
])('are none of what is not to be seen: %s', (part, hidden) => {
  expect(shown({ [part]: false })).toEqual(without(...hidden));
});

it('are none of posts that are left out', () => {
  expect(shown({}, hidePost(NO_EDITS, '2'))).toEqual(without('article'));
});

it('are no faces of people who are hidden', () => {
  const identity = { ...CARDS_DESIGN.identity, mode: 'blurred' as const };
  expect(shown({}, NO_EDITS, { identity })).toEqual(['article', 'photo', 'quoted']);
});
