import { describe, expect, it } from 'vitest';
import type { Card, Poll, ShownPost } from '../../../../src/thread/schema.ts';
import { makePhoto, makePost, makeQuote, words } from '../../thread/make-thread.ts';
import { found, missing, showPost, texts } from '../show.tsx';

const IMAGE = 'https://pbs.twimg.com/card_img/1/a?format=jpg&name=small';
const CARD = {
  kind: 'large',
  href: 'https://example.com/',
  domain: 'example.com',
  title: 'A title',
  description: 'A description',
  image: IMAGE,
} as const;

function poll(...percents: (number | null)[]): Poll {
  const options = percents.map((percent, index) => ({ label: `Option ${index + 1}`, percent }));
  return { open: false, options, summary: '524 votes · Final results' };
}

const withPoll = (...percents: (number | null)[]) =>
  showPost(makePost({ poll: poll(...percents) }));

/** Width and height that a picture is given, CSS px. */
function sizeOf(element: Element | null): string[] {
  const { width, height } = (element as HTMLElement).style;
  return [width, height];
}

describe('a poll', () => {
  it('shows its figures as bars and marks the leading option', () => {
    const shown = withPoll(25.5, 74.5);
    expect(texts(shown, '.option-label')).toEqual(['Option 1', 'Option 2']);
    expect(texts(shown, '.option-percent')).toEqual(['25.5%', '74.5%']);
    const bars = [...shown.querySelectorAll<HTMLElement>('.bar')];
    expect(bars.map((bar) => bar.style.width)).toEqual(['25.5%', '74.5%']);
    expect(texts(shown, '.leading .option-label')).toEqual(['Option 2']);
    expect(texts(shown, '.poll-summary')).toEqual(['524 votes · Final results']);
  });

  it('shows both where two lead', () => {
    expect(texts(withPoll(50, 50), '.leading .option-label')).toHaveLength(2);
  });

  it('shows no figures while it hides them', () => {
    const shown = withPoll(null, null);
    expect(texts(shown, '.option-label')).toHaveLength(2);
    expect(shown.querySelector('.bar, .option-percent, .leading')).toBeNull();
  });
});

describe('a card of something else', () => {
  const space: Card = {
    ...CARD,
    kind: 'space',
    host: 'Cora Moss @cora',
    state: 'Ended · 12 listened',
  };

  it('says whose it is, what it is and how it stands', () => {
    expect(texts(showPost(makePost({ card: space })), '.link-card .card-words > *')).toEqual([
      ...['Cora Moss @cora', 'A title', 'A description', 'Ended · 12 listened'],
    ]);
  });

  it('has its picture beside its words, or over them as films and events do', () => {
    const shown = (kind: Card['kind']) =>
      showPost(makePost({ card: { ...space, kind } }), found([IMAGE, 800, 400]));
    expect(shown('space').querySelector('.link-card.small')).not.toBeNull();
    expect(shown('broadcast').querySelector('.link-card.large')).not.toBeNull();
  });
});

describe('what X says', () => {
  const labels: ShownPost['labels'] = [
    { kind: 'ai', text: 'Made with AI' },
    { kind: 'paid', text: 'Paid partnership' },
  ];
  const notices = [{ text: 'Not shown in your country' }];

  it('of a post is one line under it, of a quote under the quote', () => {
    const post = makePost({ labels, quote: makeQuote({ labels: [labels[0]!] }) });
    expect(texts(showPost(post), '.quote .labels')).toEqual(['Made with AI']);
    expect(texts(showPost(post), '.post > .labels')).toEqual(['Made with AI · Paid partnership']);
  });

  it('keeps handles as they are among words that are written from right to left', () => {
    const post = makePost({
      labels: [{ kind: 'automated', text: 'آلي بواسطة @quill' }],
      notices: [{ text: 'محجوب بطلب من @bob.' }],
      card: { ...CARD, kind: 'list', host: 'وردة @warda', image: null },
    });
    const shown = showPost(post);
    expect(texts(shown, '.ltr')).toEqual(['@bob', '@warda', '@quill']);
    const [head] = shown.querySelectorAll('.card-domain');
    expect(head!.getAttribute('dir')).toBe('auto');
  });

  it('in place of media stands where the media would', () => {
    const post = makePost({ notices, card: CARD, quote: makeQuote({ notices }) });
    expect(texts(showPost(post), '.unavailable')).toEqual([notices[0]!.text, notices[0]!.text]);
    expect(texts(showPost(post), '.post > .box')[0]).toBe(notices[0]!.text);
  });
});

describe('a link card', () => {
  it('shows domain, title and description', () => {
    const shown = showPost(makePost({ card: CARD }));
    expect(texts(shown, '.link-card .card-words > *')).toEqual([
      'example.com',
      'A title',
      'A description',
    ]);
  });

  it.each([
    ['large', ['398px', '208px']],
    ['small', ['112px', '112px']],
  ] as const)('is %s by its picture', (kind, size) => {
    const shown = showPost(makePost({ card: { ...CARD, kind } }), found([IMAGE, 800, 400]));
    expect(sizeOf(shown.querySelector(`.link-card.${kind} img.card-picture`))).toEqual(size);
  });

  it('without a picture is words alone', () => {
    const card = { ...CARD, image: null, domain: '', description: '' };
    const shown = showPost(makePost({ card }));
    expect(texts(shown, '.link-card .card-words > *')).toEqual(['A title']);
    expect(shown.querySelector('.card-picture')).toBeNull();
  });

  it.each(['card', 'article'] as const)('shows no empty box for a missing picture: %s', (kind) => {
    const article = { title: 'An article', teaser: 'It begins', image: IMAGE };
    const shown = showPost(
      makePost(kind === 'card' ? { card: CARD } : { article }),
      missing(IMAGE),
    );
    expect(shown.querySelector('.link-card')).not.toBeNull();
    expect(shown.querySelector('.card-picture')).toBeNull();
  });
});

describe('an article', () => {
  it('shows title, teaser and picture', () => {
    const article = { title: 'An article', teaser: 'It begins', image: IMAGE };
    const shown = showPost(makePost({ article }), found([IMAGE, 800, 400]));
    expect(texts(shown, '.article-title, .card-description')).toEqual(['An article', 'It begins']);
    expect(sizeOf(shown.querySelector('img.card-picture'))).toEqual(['398px', '208px']);
  });
});

describe('a quote', () => {
  const quoting = (changes: Parameters<typeof makeQuote>[0]): ShownPost =>
    makePost({ quote: makeQuote(changes) });

  it('shows its author on one line, and its words in their language', () => {
    const shown = showPost(quoting({ text: words('مرحبا'), lang: 'ar', dir: 'rtl' }));
    expect(texts(shown, '.quote .author.small .handle')).toEqual(['@bob']);
    const text = shown.querySelector('.quote > .text');
    expect(text?.textContent).toBe('مرحبا');
    expect([text?.getAttribute('lang'), text?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  });

  it('shows all that it holds, narrower than its post', () => {
    const article = { title: 'An article', teaser: '', image: null };
    const media = [makePhoto({ aspect: 1 })];
    const shown = showPost(quoting({ media, poll: poll(100), card: CARD, article }));
    expect(sizeOf(shown.querySelector('.quote .media-item'))).toEqual(['366px', '366px']);
    expect(sizeOf(shown.querySelector('.quote .card-picture'))).toEqual(['364px', '191px']);
    expect(shown.querySelectorAll('.quote .poll, .quote .article-title')).toHaveLength(2);
  });

  it('shows that X cuts its words', () => {
    expect(texts(showPost(quoting({ truncated: true })), '.quote .goes-on')).toEqual(['\u00a0…']);
    expect(texts(showPost(quoting({})), '.goes-on')).toEqual([]);
  });

  it('that X does not show says why', () => {
    const reason = 'This Post is unavailable.';
    const shown = showPost(makePost({ quote: { kind: 'unavailable', reason } }));
    expect(texts(shown, '.box.unavailable')).toEqual([reason]);
    expect(shown.querySelector('.quote')).toBeNull();
  });
});

describe("a note of X's readers", () => {
  it('is shown with its links', () => {
    const note = { text: [...words('Wrong: '), { kind: 'link', text: 'nasa.gov' } as const] };
    const shown = showPost(makePost({ note }));
    expect(texts(shown, '.note .text')).toEqual(['Wrong: nasa.gov']);
    expect(texts(shown, '.note .link')).toEqual(['nasa.gov']);
  });
});
