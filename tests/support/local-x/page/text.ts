import type { Link, Post } from '../threads/schema.ts';
import { el } from './el.ts';

/** Emoji are pictures whose alternative text is the character; they are not in the text. */
const EMOJI =
  /\p{Regional_Indicator}{2}|[#*0-9]\ufe0f?\u20e3|\p{Emoji_Presentation}(?:\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}\ufe0f?(?:\p{Emoji_Modifier})?)*|\p{Extended_Pictographic}\ufe0f(?:\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}\ufe0f?(?:\p{Emoji_Modifier})?)*/gu;

const ENTITY =
  /https?:\/\/\S+|(?<![\w@])@\w{1,15}|(?<![\w#])#[\p{L}\p{N}_]+|(?<![\w$])\$[A-Z]{1,6}\b/gu;

interface TextOptions {
  text: string;
  lang: string;
  links: readonly Link[];
  styled?: Post['styled'];
  /** Photos between the words; those after words that are not there are not there either. */
  inside?: readonly { after: string; box: HTMLElement }[];
  /** Lines after which the page cuts it from sight; the words are there all the same. */
  clamp?: number;
}

/** The words of a post: `tweetText`, with its links, mentions, tags and emoji. */
export function tweetText({ text, lang, clamp, inside = [], ...set }: TextOptions): HTMLElement {
  const style = clamp ? `-webkit-line-clamp: ${clamp}` : '';
  const box = el('div', { dir: 'auto', lang, 'data-testid': 'tweetText', class: 'text', style });
  let done = 0;
  for (const { after, box: media } of inside) {
    const end = text.indexOf(after, done) + after.length;
    if (end < done + after.length) continue;
    box.append(...wordNodes(text.slice(done, end), set), media);
    done = end;
  }
  box.append(...wordNodes(text.slice(done), set));
  return box;
}

function wordNodes(text: string, { links, styled = [] }: Pick<TextOptions, 'links' | 'styled'>) {
  const nodes: Node[] = [];
  let done = 0;
  for (const match of text.matchAll(ENTITY)) {
    nodes.push(...styledSpans(text.slice(done, match.index), styled), entity(match[0], links));
    done = match.index + match[0].length;
  }
  return [...nodes, ...styledSpans(text.slice(done), styled)];
}

/** Words that their author set bold or otherwise stand in spans whose classes alone say so. */
function styledSpans(text: string, styled: NonNullable<Post['styled']>): Node[] {
  const found = styled
    .map(({ words, as }) => ({ words, as, at: text.indexOf(words) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  let done = 0;
  const nodes = found.flatMap(({ words, as, at }) => {
    const before = plainSpans(text.slice(done, at));
    done = at + words.length;
    const classes = as.map((one) => `set-${one.toLowerCase()}`).join(' ');
    return [...before, el('span', { class: classes }, ...emojiNodes(words))];
  });
  return [...nodes, ...plainSpans(text.slice(done))];
}

function plainSpans(text: string): Node[] {
  if (!text) return [];
  const nodes: Node[] = [];
  for (const node of emojiNodes(text)) {
    if (node.nodeType === Node.TEXT_NODE) nodes.push(el('span', {}, node));
    else nodes.push(node);
  }
  return nodes;
}

export function emojiNodes(text: string): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const match of text.matchAll(EMOJI)) {
    if (match.index > done) nodes.push(document.createTextNode(text.slice(done, match.index)));
    nodes.push(emojiImage(match[0]));
    done = match.index + match[0].length;
  }
  if (done < text.length) nodes.push(document.createTextNode(text.slice(done)));
  return nodes;
}

function emojiImage(emoji: string): HTMLElement {
  const code = [...emoji].map((point) => point.codePointAt(0)!.toString(16)).join('-');
  const src = `https://abs-0.twimg.com/emoji/v2/svg/${code}.svg`;
  return el('img', { alt: emoji, draggable: 'false', class: 'emoji', src });
}

function entity(written: string, links: readonly Link[]): Node {
  if (written.startsWith('@')) {
    // Mentions alone stand in a block of their own, inline by style.
    const link = el('a', { dir: 'ltr', role: 'link', href: `/${written.slice(1)}` }, written);
    return el('div', { class: 'inline' }, el('span', {}, link));
  }
  if (written.startsWith('#')) {
    const href = `/hashtag/${encodeURIComponent(written.slice(1))}?src=hashtag_click`;
    return el('span', {}, el('a', { dir: 'ltr', role: 'link', href }, written));
  }
  if (written.startsWith('$')) {
    const href = `/search?q=${encodeURIComponent(written)}&src=cashtag_click`;
    return el('span', {}, el('a', { dir: 'ltr', role: 'link', href }, written));
  }
  return shortLink(written, links);
}

/** The label with the rest of the address around it, hidden. */
function shortLink(address: string, links: readonly Link[]): Node {
  const own = /^https:\/\/x\.com(\/\w+\/status\/\d+)$/.exec(address)?.[1];
  const known = links.find(({ url }) => url === address);
  const label = (known?.label ?? address.replace(/^https?:\/\//, '')).replace(/…$/, '');
  const scheme = address.startsWith('https://') ? 'https://' : 'http://';
  const bare = address.slice(scheme.length);
  const start = bare.indexOf(label);
  const rest = start === -1 ? '' : bare.slice(start + label.length);
  const hidden = (words: string) => el('span', { 'aria-hidden': 'true', class: 'hidden' }, words);
  const parts: (Node | string)[] = [
    hidden(scheme + (start > 0 ? bare.slice(0, start) : '')),
    label,
  ];
  if (rest) parts.push(hidden(rest), el('span', { 'aria-hidden': 'true' }, '…'));
  return el(
    'a',
    {
      dir: 'ltr',
      role: 'link',
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      href: own ?? known?.tco ?? address,
    },
    ...parts,
  );
}
