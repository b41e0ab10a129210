import type { Card, Poll, Post, QuotedPost } from '../threads/schema.ts';
import { articleCard } from './article-card.ts';
import { avatar, statusPath, timeInHeader, userName } from './author.ts';
import type { PageContext } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';
import { fill } from './labels.ts';
import { mediaBoxes } from './media.ts';
import { ownCard } from './own-card.ts';
import { tweetText } from './text.ts';

/** Everything that stands between a post's pictures and its actions. */
export function attachments(post: Post, by: string, context: PageContext): Node[] {
  const nodes: (Node | null)[] = [
    mediaBoxes(post.media ?? [], `/${by}/status/${post.id}`, context, post.carousel),
    post.notice ? noticeBox(post.notice) : null,
    ...labelRows(post, 'below'),
    ...(post.poll ? [pollCard(post.poll, context)] : []),
    ...(post.card ? linkCard(post.card, context) : []),
    post.ownCard ? ownCard(post.ownCard, context) : null,
    post.quote ? quoteBox(quoteFrame(post.quote, context), context) : null,
    post.quoteGone ? quoteBox(goneQuote(context), context) : null,
    post.note ? note(post.note, context) : null,
  ];
  return nodes.filter((node) => node !== null);
}

/** Labels and notices are known from code and reports alone (`unseen`). */
export function labelRows({ labels = [] }: Post, place: 'above' | 'below'): HTMLElement[] {
  return labels
    .filter((label) => label.place === place)
    .map(({ text }) =>
      div(
        el(
          'div',
          { dir: 'ltr', class: 'quiet' },
          svg(ICONS.note, { 'aria-hidden': 'true', class: 'row-icon' }),
          el('span', { class: 'row-words' }, text),
        ),
      ),
    );
}

function noticeBox(text: string): HTMLElement {
  const icon = svg(ICONS.note, { 'aria-hidden': 'true', class: 'row-icon' });
  return div(div(icon, el('div', { dir: 'ltr', class: 'quiet row-words' }, el('span', {}, text))));
}

export function quoteBox(content: HTMLElement, { labels }: PageContext): HTMLElement {
  const heading = el('div', { dir: 'ltr', class: 'hidden' }, el('span', {}, labels.quote));
  return el('div', { 'aria-labelledby': 'quote' }, div(heading, content));
}

/** A quoted post: a box that leads to it by script, without any link to it. */
export function quoteFrame(quote: QuotedPost, context: PageContext): HTMLElement {
  const options = { handle: quote.by, person: context.people[quote.by]!, isQuote: true };
  const time = timeInHeader(quote, quote.by, context, true);
  const isCut = quote.shownLength !== undefined && quote.shownLength < quote.text.length;
  const text = tweetText({
    text: isCut ? quote.text.slice(0, quote.shownLength) : quote.text,
    lang: quote.lang ?? 'en',
    links: quote.links ?? [],
    clamp: 5,
  });
  const more = el(
    'a',
    {
      role: 'link',
      'data-testid': 'tweet-text-show-more-link',
      href: statusPath(quote, quote.by),
    },
    el('span', {}, context.labels.showMore),
  );
  return el(
    'div',
    { role: 'link', tabindex: '0', class: 'quote' },
    div(
      el('div', { class: 'quote-header' }, avatar(options), div(userName(options, context, time))),
      quote.text ? div(text, isCut ? more : null) : null,
      quote.ofArticle ? articleCard(quote.ofArticle, context) : null,
      div(mediaBoxes(quote.media ?? [], `/${quote.by}/status/${quote.id}`, context)),
    ),
  );
}

/** An unavailable quote is an article of its own inside the article. */
export function goneQuote({ labels }: PageContext): HTMLElement {
  const words = el('div', { dir: 'auto', class: 'quiet' }, el('span', {}, labels.quoteGone));
  return el('article', { role: 'article', tabindex: '-1', class: 'gone' }, div(div(div(words))));
}

function linkCard(card: Card, context: PageContext): Node[] {
  const image = card.image
    ? [
        el('img', {
          alt: '',
          draggable: 'true',
          src: `https://pbs.twimg.com/card_img/1900000000000000000/${card.image}?format=jpg&name=small`,
        }),
      ]
    : [svg(ICONS.page, { 'aria-hidden': 'true' })];
  const link = {
    role: 'link',
    target: '_blank',
    rel: 'noopener noreferrer nofollow',
    href: card.tco,
  };
  if (card.kind === 'large') {
    const title = el('div', { dir: 'ltr', class: 'card-title' }, el('span', {}, card.title));
    const media = el(
      'div',
      { 'data-testid': 'card.layoutLarge.media' },
      el(
        'a',
        { ...link, 'aria-label': `${card.domain} ${card.title}` },
        div(div(), div(div(...image))),
        div(div(title)),
      ),
    );
    const under = el(
      'a',
      { ...link, class: 'quiet', tabindex: '-1' },
      el('span', {}, fill(context.labels.from, { x: card.domain })),
    );
    return [
      el(
        'div',
        { 'data-testid': 'card.wrapper', class: 'card large', 'aria-labelledby': 'card' },
        media,
        div(),
      ),
      under,
    ];
  }
  const line = (words: string, name: string) =>
    el('div', { dir: 'auto', class: name }, el('span', {}, el('span', {}, words)));
  const media = el('div', { 'data-testid': 'card.layoutSmall.media' }, div(div(...image)));
  const detail = el(
    'div',
    { 'data-testid': 'card.layoutSmall.detail' },
    line(card.domain, 'quiet'),
    line(card.title, ''),
    line(card.description, 'quiet'),
  );
  const wrapper = { 'data-testid': 'card.wrapper', class: 'card small', 'aria-labelledby': 'card' };
  return [el('div', wrapper, el('a', link, media, detail))];
}

function pollCard(poll: Poll, { labels, language }: PageContext): HTMLElement {
  const count = fill(labels.votes, { n: poll.votes.toLocaleString(language) });
  const state = poll.open ? labels.left : labels.final;
  const dot = el('span', { 'aria-hidden': 'true' }, el('span', {}, '·'));
  const summary = div(el('span', {}, count), ' ', dot, ' ', el('span', {}, state));
  const rows = poll.open ? openChoices(poll) : results(poll, labels.selected);
  const content = el('div', { 'data-testid': 'cardPoll', class: 'poll' }, rows, summary);
  return el('div', { 'data-testid': 'card.wrapper', class: 'card' }, content);
}

/** Known from code alone (`unseen`): no saved page shows a poll in which one can still vote. */
function openChoices({ options }: Poll): HTMLElement {
  const radios = options.map(({ label }, index) =>
    el(
      'div',
      {
        role: 'radio',
        'aria-checked': 'false',
        'aria-posinset': String(index + 1),
        'aria-setsize': String(options.length),
        tabindex: '0',
        class: 'choice',
      },
      div(el('span', {}, el('span', {}, label))),
    ),
  );
  return el('div', { role: 'radiogroup' }, ...radios);
}

function results({ options }: Poll, selected: string): HTMLElement {
  const rows = options.map(({ label, percent, chosen }) =>
    el(
      'li',
      { role: 'listitem' },
      el('div', { class: 'bar', style: `width: ${percent}%` }),
      div(
        el('div', { dir: 'auto' }, el('span', {}, el('span', {}, label))),
        chosen ? svg(ICONS.check, { 'aria-label': selected }) : null,
      ),
      el('div', { dir: 'ltr' }, el('span', {}, el('span', {}, `${percent}%`))),
    ),
  );
  return el('ul', { role: 'list' }, ...rows);
}

/** Shown notes are known from code alone (`unseen`); the invitation to rate is seen. */
function note(kind: NonNullable<Post['note']>, { labels }: PageContext): HTMLElement {
  const attributes = {
    role: 'link',
    tabindex: '0',
    'data-testid': 'birdwatch-pivot',
    class: 'note',
  };
  const icon = svg(ICONS.note, { 'data-testid': 'icon-birdwatch-fill', 'aria-hidden': 'true' });
  const line = (label: string) => el('div', { dir: 'ltr' }, el('span', {}, label));
  if (kind === 'proposed') {
    const arrow = svg(ICONS.arrow, { 'data-testid': 'icon-arrow-right', 'aria-hidden': 'true' });
    return el('div', attributes, div(icon, line(labels.rateNotes), arrow));
  }
  const usual = [
    el('span', {}, 'The figure counts both shores. The survey of this shore alone is '),
    el('a', { role: 'link', href: 'https://t.co/nOteLink01' }, 'survey.example/east-shore'),
    el('span', {}, '.'),
  ];
  const written = kind === 'shown' ? usual : [el('span', {}, kind.text)];
  const words = el('div', { dir: 'auto' }, ...written);
  return el('div', attributes, div(icon, line(labels.readersAdded)), words, line(labels.helpful));
}
