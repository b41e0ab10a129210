import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { wholeCard } from '../../../../src/slides/slide-card.ts';
import { AssetsContext, NO_ASSETS } from '../../../../src/slides/view/assets.ts';
import { PostCard } from '../../../../src/slides/view/post-card.tsx';
import type { Span } from '../../../../src/thread/schema.ts';
import { makeAuthor, makePhoto, makePost, makeQuote, words } from '../../thread/make-thread.ts';
import { found, missing, SHOW, showCard, showPost, texts } from '../show.tsx';

const AVATAR = 'https://pbs.twimg.com/profile_images/1/a_normal.jpg';

describe('the author of a post', () => {
  it('has name, handle and avatar', () => {
    const author = makeAuthor({ name: 'Ada Lovelace', avatar: AVATAR, avatarShape: 'square' });
    const card = showPost(makePost({ author }), found([AVATAR, 400, 400]));
    expect(texts(card, '.name bdi')).toEqual(['Ada Lovelace']);
    expect(texts(card, '.handle')).toEqual(['@ada']);
    expect(card.querySelector('.handle bdi')?.getAttribute('dir')).toBe('ltr');
    expect(card.querySelector('img.avatar.square')?.getAttribute('data-asset')).toBe(AVATAR);
  });

  it.each([
    [{ name: 'zoe' }, 'Z'],
    [{ name: ' ' }, 'A'],
    [{ name: '🇺🇦 Olena' }, '🇺🇦'],
    [{ name: '👩🏽‍💻 dev' }, '👩🏽‍💻'],
    [{ name: 'e\u0301mile' }, 'E\u0301'],
  ])('without an avatar is %j as %s', (names, letter) => {
    const card = showPost(makePost({ author: makeAuthor(names) }));
    expect(texts(card, '.avatar.initial.round')).toEqual([letter]);
  });

  it('whose avatar cannot be had is an initial, too', () => {
    const post = makePost({ author: makeAuthor({ avatar: AVATAR }) });
    expect(texts(showPost(post, missing(AVATAR)), '.avatar')).toEqual(['A']);
    expect(texts(showPost(post), '.avatar.loading')).toEqual(['']);
  });

  it('is called by the handle where there is no name', () => {
    const card = showPost(makePost({ author: makeAuthor({ name: '' }) }));
    expect(texts(card, '.name bdi')).toEqual(['ada']);
  });

  it.each([
    ['none', undefined],
    ['blue', '#1D9BF0'],
    ['gold', '#E2A90F'],
    ['grey', '#829AAB'],
  ] as const)('has the badge %s', (verified, colour) => {
    const card = showPost(makePost({ author: makeAuthor({ verified }) }));
    expect(card.querySelector('.badge path')?.getAttribute('fill')).toBe(colour);
  });

  it('has the badge of an organisation', () => {
    const card = showPost(makePost({ author: makeAuthor({ affiliate: AVATAR }) }));
    expect(card.querySelectorAll('.name .affiliate')).toHaveLength(1);
    expect(showPost(makePost()).querySelector('.affiliate')).toBeNull();
  });
});

describe('the words of a post', () => {
  it('keep blank lines and white space', () => {
    const text = 'One\n\nTwo\n  three';
    expect(texts(showPost(makePost({ text: words(text) })), '.text')).toEqual([text]);
  });

  it('mark links, mentions and tags with what they lead to', () => {
    const href = 'https://example.com/a?b=c';
    const text: Span[] = [
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'example.com', href },
      { kind: 'emoji', text: '🎉' },
      { kind: 'mention', text: '@bob' },
    ];
    const card = showPost(makePost({ text }));
    expect(texts(card, '.text')).toEqual(['See example.com🎉@bob']);
    expect(texts(card, '.link')).toEqual(['example.com', '@bob']);
    expect(card.querySelector('.link')?.getAttribute('data-href')).toBe(href);
    expect(card.querySelector('a')).toBeNull();
  });

  it('are known for Khmer, beside which emoji come apart', () => {
    expect(showPost(makePost({ text: words('Lamps') })).querySelector('.khmer')).toBeNull();
    const card = showPost(makePost({ text: words('ចង្កៀង') }));
    expect(texts(card, '.text.khmer')).toEqual(['ចង្កៀង']);
  });

  it('look as their author set them, also in a quote', () => {
    const text: Span[] = [
      { kind: 'text', text: 'plain ' },
      { kind: 'text', text: 'heavy', marks: ['bold', 'italic'] },
      { kind: 'mention', text: '@bob', marks: ['strike'] },
      { kind: 'text', text: 'let a;', marks: ['code'] },
    ];
    const card = showPost(makePost({ text, quote: makeQuote({ text }) }));
    for (const look of ['.bold.italic', '.link.strike', '.code']) {
      expect(texts(card, `.text ${look}`), look).toHaveLength(2);
    }
  });

  it('are text, never markup', () => {
    const card = showPost(makePost({ text: words('<img src=x onerror=alert(1)>&amp;') }));
    expect(card.querySelector('img')).toBeNull();
    expect(texts(card, '.text')).toEqual(['<img src=x onerror=alert(1)>&amp;']);
  });

  it.each([
    [{ lang: 'ar', dir: 'rtl' }, 'ar', 'rtl'],
    [{ lang: null, dir: 'auto' }, null, 'auto'],
  ] as const)('say their language and direction: %j', (changes, lang, dir) => {
    const box = showPost(makePost(changes)).querySelector('.text');
    expect(box?.getAttribute('lang')).toBe(lang);
    expect(box?.getAttribute('dir')).toBe(dir);
  });

  it('read from the left in names and addresses, whatever stands round them', () => {
    const text = ['mention', 'cashtag', 'link', 'hashtag'].map((kind) => ({
      ...words(kind)[0]!,
      kind: kind as 'mention',
    }));
    const shown = showPost(makePost({ text, dir: 'rtl' }));
    expect(texts(shown, '.ltr')).toEqual(['mention', 'cashtag', 'link']);
  });

  it('take no room where there are none', () => {
    const post = makePost({ text: [], media: [makePhoto()] });
    expect(showPost(post).querySelector('.text')).toBeNull();
  });

  it.each([
    ['end', {}, {}, false],
    ['go on with the next card', {}, { goesOn: true }, true],
    ['go on at X', { truncated: true }, {}, true],
    ['are not yet those that X cuts', { truncated: true }, { withAttachments: false }, false],
  ])('show whether they %s', (_, changes, part, goesOn) => {
    const card = { ...wholeCard(makePost(changes)), ...part };
    const shown = showCard(card);
    expect(texts(shown, '.goes-on')).toEqual(goesOn ? ['\u00a0…'] : []);
  });
});

describe('a card', () => {
  it.each([
    ['words', words('Lamps'), false, false],
    ['an author', [], true, false],
    ['pictures alone', [], false, true],
  ])('of %s has its pictures in line with what stands over them, or in the middle', (...row) => {
    const [, text, withAuthor, wordless] = row;
    const card = { ...wholeCard(makePost({ text, media: [makePhoto()] })), withAuthor };
    const { classList } = showCard(card).querySelector('.post')!;
    expect(classList.contains('wordless')).toBe(wordless);
  });

  it('shows only its own words, and attachments only where they belong', () => {
    const post = makePost({ media: [makePhoto()], note: { text: words('Note.') } });
    const card = { ...wholeCard(post), text: words('Hel'), withAttachments: false };
    const shown = showCard(card);
    expect(texts(shown, '.text')).toEqual(['Hel']);
    expect(shown.querySelector('.media, .note')).toBeNull();
    expect(showPost(post).querySelectorAll('.media, .note')).toHaveLength(2);
  });

  it('of a post that X does not show says why', () => {
    const reason = 'This Post was deleted by the Post author.';
    const shown = showPost({ kind: 'unavailable', id: 'after-1', reason });
    expect(texts(shown, '.post.missing')).toEqual([reason]);
    expect(shown.querySelector('.author')).toBeNull();
  });

  it('is drawn anew when its pictures arrive', () => {
    const container = document.createElement('div');
    const post = makePost({ author: makeAuthor({ avatar: AVATAR }) });
    const card = wholeCard(post);
    for (const assets of [NO_ASSETS, found([AVATAR, 400, 400])]) {
      render(
        <AssetsContext.Provider value={assets}>
          <PostCard card={card} width={400} show={SHOW} />
        </AssetsContext.Provider>,
        container,
      );
    }
    expect(container.querySelectorAll('img.avatar')).toHaveLength(1);
  });
});
