import type { PostCellData } from '../conversation.ts';
import type { Article, Post, QuotedPost } from '../threads/schema.ts';
import { actionRow, animatedCounter } from './actions.ts';
import { articleView } from './article.ts';
import { articleCard } from './article-card.ts';
import { attachments, goneQuote, labelRows, quoteBox, quoteFrame } from './attachments.ts';
import { avatar, statusPath, timeInHeader, userName } from './author.ts';
import { longDate, type PageContext, timeOf } from './context.ts';
import { div, el, svg } from './el.ts';
import { ICONS } from './icons.ts';
import { fill } from './labels.ts';
import { mediaBoxes, mediaInText } from './media.ts';
import { tweetText } from './text.ts';

/** A post as X marks it up: in the list, or opened. */
export function postArticle(data: PostCellData, context: PageContext, isAd = false): HTMLElement {
  if (data.post.gone) return tombstone(data, context);
  const { post, by, opened, above, below } = data;
  const column = div(avatarOf(by, context), below ? line('line-below', context) : null);
  const header = headerOf(data, context, isAd);
  const body = bodyOf(data, context);
  const actions = actionRow(post, by, opened, context);
  const rows = opened
    ? [el('div', { class: 'row' }, column, header), ...body, timeRow(post, by, context), actions]
    : [el('div', { class: 'row' }, column, div(header, ...body, actions))];
  return el(
    'article',
    {
      role: 'article',
      tabindex: opened ? '-1' : '0',
      'data-testid': 'tweet',
      'aria-labelledby': `post-${post.id}`,
      class: opened ? 'tweet opened' : 'tweet',
    },
    div(div(gutterRow(above, context), ...rows)),
  );
}

/** The row above the avatar, in which the line to the post before stands. */
function gutterRow(above: boolean, context: PageContext): HTMLElement {
  const gutter = above ? div(line('line-above', context)) : div();
  return el('div', { class: 'gutter' }, div(gutter, above ? div() : null));
}

function line(name: string, { movedLines }: PageContext): HTMLElement {
  const drawn = el('div', { class: name });
  return movedLines ? el('div', { class: 'without-box' }, drawn) : drawn;
}

function avatarOf(handle: string, context: PageContext): HTMLElement {
  return avatar({ handle, person: context.people[handle]! });
}

/** Beside the name stands the time; of the opened post it stands under the text, of an ad nowhere. */
function headerOf(
  { post, by, opened }: PostCellData,
  context: PageContext,
  isAd: boolean,
): HTMLElement {
  const person = context.people[by]!;
  const time = opened || isAd ? null : timeInHeader(post, by, context);
  const adLabel = isAd ? el('div', { dir: 'ltr', class: 'quiet' }, context.labels.ad) : null;
  const caret = el(
    'button',
    { role: 'button', type: 'button', 'data-testid': 'caret', 'aria-label': context.labels.more },
    div(svg(ICONS.more, { 'aria-hidden': 'true' })),
  );
  const name = userName({ handle: by, person }, context, time);
  return el('div', { class: 'header' }, div(div(name)), div(adLabel, div(caret)));
}

function bodyOf({ post, by, opened, isCut }: PostCellData, context: PageContext): Node[] {
  const nodes: Node[] = [];
  if (post.replyingTo) nodes.push(replyingTo(post.replyingTo, context));
  const words = div();
  if (post.translatedFrom) words.append(translationBar(post.translatedFrom, context));
  if (post.text) {
    const { lang = 'en', links = [], styled = [] } = post;
    const inside = mediaInText(post.media ?? [], statusPath(post, by), context);
    const text = { text: post.text, lang, links, styled, inside };
    words.append(tweetText(opened ? text : { ...text, clamp: 10 }));
  }
  if (isCut) words.append(showMore(post, by, context));
  if (post.article && opened) words.append(articleOf(post.article, post.id, by, context));
  else if (post.article) {
    words.append(articleCard({ ...post.article, teaser: teaserOf(post.article) }, context));
  }
  return [...nodes, ...labelRows(post, 'above'), words, ...attachments(post, by, context)];
}

/** An article as it is read, on the page of its post or on its own. */
export function articleOf(
  article: Article,
  id: string,
  by: string,
  context: PageContext,
  head?: Node,
) {
  const embedded = (post: QuotedPost) => embeddedPost(post, context);
  const place = { by, id, context, embedded, isNarrow: innerWidth < 500 };
  return articleView(article, place, head);
}

/** How an article begins, as its card says it. */
function teaserOf({ blocks }: Article): string {
  const said = blocks.flatMap((block) => ('runs' in block ? block.runs : [])).slice(0, 3);
  return said
    .map(({ text }) => text)
    .join('')
    .slice(0, 80);
}

/** A post among the words of an article. Nothing of its author is a link. */
function embeddedPost(post: QuotedPost, context: PageContext): HTMLElement {
  if (post.isGone) return goneQuote(context);
  const options = { handle: post.by, person: context.people[post.by]!, isQuote: true };
  const { text, lang = 'en', links = [], ofArticle, quoting } = post;
  return el(
    'article',
    { role: 'article', tabindex: '0', 'data-testid': 'tweet', class: 'embedded' },
    el(
      'div',
      { class: 'quote-header' },
      avatar(options),
      div(userName(options, context, timeInHeader(post, post.by, context))),
    ),
    text ? div(tweetText({ text, lang, links })) : null,
    ofArticle ? articleCard(ofArticle, context) : null,
    mediaBoxes(post.media ?? [], statusPath(post, post.by), context),
    quoting ? quoteBox(quoteFrame({ id: post.id, ...quoting }, context), context) : null,
    el('div', { role: 'group' }),
  );
}

/** Only the button unfolds the text in place; the other forms lead to the post's own page. */
function showMore({ id, showMore: form = 'button' }: Post, by: string, context: PageContext) {
  const words = el('span', {}, context.labels.showMore);
  const attributes = { 'data-testid': 'tweet-text-show-more-link', 'data-post': id, class: 'more' };
  if (form === 'button')
    return el('button', { role: 'button', type: 'button', ...attributes }, words);
  if (form === 'link') {
    return el('a', { role: 'link', href: `/${by}/status/${id}`, ...attributes }, words);
  }
  return el('div', { role: 'link', tabindex: '0', dir: 'ltr', ...attributes }, words);
}

function replyingTo(handles: readonly string[], { labels }: PageContext): HTMLElement {
  const links = handles.flatMap((handle, index) => [
    index > 0 ? labels.and : '',
    el('a', { role: 'link', href: `/${handle}` }, el('span', {}, `@${handle}`)),
  ]);
  return el('div', { class: 'quiet' }, div(labels.replyingTo, ...links));
}

function translationBar(language: string, { labels }: PageContext): HTMLElement {
  return el(
    'div',
    { dir: 'ltr', class: 'quiet' },
    svg(ICONS.translate, {}, '0 0 33 32'),
    el('span', {}, fill(labels.translated, { x: language })),
    el('button', { role: 'button', type: 'button' }, el('span', {}, labels.showOriginal)),
  );
}

function timeRow(post: Post, by: string, context: PageContext): HTMLElement {
  const { labels, language } = context;
  const time = el('time', { datetime: timeOf(post.id).toISOString() }, longDate(post.id, language));
  const words = post.edited ? el('span', {}, labels.edited) : null;
  const link = el('a', { role: 'link', class: 'quiet', href: statusPath(post, by) }, words, time);
  const [before = '', after = ''] = fill(labels.views, { n: '\u0000' }).split('\u0000');
  const views = el(
    'div',
    { dir: 'ltr' },
    el('span', {}, before, div(animatedCounter(post.counts?.views ?? 0)), el('span', {}, after)),
  );
  const dot = el('div', { dir: 'ltr', 'aria-hidden': 'true' }, el('span', {}, '·'));
  return el(
    'div',
    { class: 'time-row' },
    div(div(div(el('div', { dir: 'ltr' }, link), dot, views))),
  );
}

/** What stands in place of a post that cannot be seen: an article without test id. */
function tombstone({ post, above }: PostCellData, context: PageContext): HTMLElement {
  const { labels } = context;
  const learnMore = el(
    'a',
    {
      role: 'link',
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      href: 'https://help.twitter.com/',
    },
    el('span', {}, labels.learnMore),
  );
  const reason = el('span', {}, el('span', {}, labels[post.gone!]));
  const words = el(
    'div',
    { dir: 'auto', class: 'quiet' },
    el('span', { dir: 'ltr' }, reason, learnMore),
  );
  return el(
    'article',
    { role: 'article', tabindex: '-1', class: 'tweet tombstone' },
    div(div(gutterRow(above, context), div(el('div', { class: 'gone' }, div(div(words)))))),
  );
}
