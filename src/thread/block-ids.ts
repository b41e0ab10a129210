import type { Block } from './article-blocks.ts';

/** A block without its id, kind by kind. */
export type NamelessBlock = Block extends infer One
  ? One extends Block
    ? Omit<One, 'id'>
    : never
  : never;

/**
 * The blocks with ids that another capture gives them again: made from what each says, and of those
 * that say the same from which of them it is. A block put in or taken out elsewhere changes none.
 */
export function withBlockIds(blocks: readonly NamelessBlock[]): Block[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const digest = digestOf(said(block));
    const before = seen.get(digest) ?? 0;
    seen.set(digest, before + 1);
    const id = `${block.kind}-${digest}${before === 0 ? '' : `-${before + 1}`}`;
    return { ...block, id } as Block;
  });
}

/** What of a block is its author's, as one string: never what a size or a layout of the page changes. */
function said(block: NamelessBlock): string {
  const words = (spans: readonly { text: string }[]) => spans.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'item':
      return `${block.kind}\n${words(block.text)}`;
    case 'code':
      return `code\n${block.code}`;
    case 'table':
      return `table\n${block.rows.map((row) => row.map(words).join('\t')).join('\n')}`;
    case 'divider':
      return 'divider';
    case 'figure':
      // The same picture has one address in many sizes, or none until it is loaded.
      return `figure\n${block.media.length}\n${block.media.map(({ alt, url }) => `${alt}\n${pathOf(url)}`).join('\n')}\n${words(block.caption)}`;
    case 'post':
      return `post\n${block.post.kind === 'post' ? (block.post.id ?? words(block.post.text)) : block.post.reason}`;
    case 'formula':
      return `formula\n${block.source}`;
  }
}

const pathOf = (url: string | null): string =>
  url === null ? '' : new URL(url).pathname.replace(/\.\w+$/, '');

/** 53 bits of a text in letters and digits (cyrb53, public domain): short, and nobody is to trust it. */
function digestOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
