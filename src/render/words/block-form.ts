import type { Block } from '../../thread/article-blocks.ts';
import { harmless } from '../../thread/clean-text.ts';

/** What a block of an article is, apart from its words, its pictures and the post in it. */
export type BlockForm =
  | { kind: 'heading'; level: number }
  | { kind: 'item'; number: number | null; depth: number }
  | { kind: 'code'; language: string }
  | { kind: 'table'; hasHeader: boolean }
  | { kind: 'paragraph' | 'quote' | 'divider' | 'figure' | 'post' | 'formula' };

export function formOf(block: Block): BlockForm {
  const { kind } = block;
  switch (kind) {
    case 'heading':
      return { kind, level: block.level };
    case 'item':
      return { kind, number: block.number, depth: block.depth };
    case 'code':
      // Nothing is left of it where people are hidden.
      return { kind, language: harmless(block.language ?? '') };
    case 'table':
      return { kind, hasHeader: block.hasHeader };
    default:
      return { kind };
  }
}

interface Written {
  post: { kind: 'post'; block: BlockForm | null } | { kind: 'unavailable' };
  text: string;
}

/** Posts one under the other: the items of a list stand close, and another list apart from the one before. */
export function inRows(
  written: readonly Written[],
  gaps: { parts: string; items: string; lists: string; quotes: string },
): string {
  const shown = written.filter(({ text }) => text !== '');
  return shown
    .map(({ post, text }, index) => {
      const [before, own] = [shown[index - 1]?.post, post].map(formIn);
      if (index === 0) return text;
      if (own?.kind === 'quote' && before?.kind === 'quote') return gaps.quotes + text;
      if (own?.kind !== 'item' || before?.kind !== 'item') return gaps.parts + text;
      return (startsAnew(before, own) ? gaps.lists : gaps.items) + text;
    })
    .join('');
}

const formIn = (post: Written['post'] | undefined): BlockForm | null =>
  post?.kind === 'post' ? post.block : null;

type Item = Extract<BlockForm, { kind: 'item' }>;

/** Whether an item begins a numbered list right behind another one. */
function startsAnew(before: Item, own: Item): boolean {
  const areNumbers = before.number !== null && own.number !== null;
  return areNumbers && before.depth === own.depth && own.number! <= before.number!;
}
