import type { Block } from './article-blocks.ts';
import type { Span } from './schema.ts';

/** All runs of text of a block, but those of a post that stands in it. */
export function spansOfBlock(block: Block): Span[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'item':
      return block.text;
    case 'table':
      return block.rows.flat(2);
    case 'figure':
      return block.caption;
    case 'divider':
    case 'code':
    case 'formula':
    case 'post':
      return [];
  }
}
