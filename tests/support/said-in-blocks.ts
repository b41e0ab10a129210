import type { Block } from '../../src/thread/article-blocks.ts';
import { plainText } from '../../src/thread/spans.ts';

/** What a block that was read says, as `sayingOf` says it of one that was generated. */
export function saidIn(block: Block): string {
  switch (block.kind) {
    case 'code':
      return `code ${block.code}`;
    case 'table':
      return `table ${block.rows.map((row) => row.map(plainText).join('\t')).join('\n')}`;
    case 'figure': {
      const keys = block.media.map(({ url }) => /Any\d+x\d/.exec(url ?? '')?.[0] ?? 'none');
      return `figure ${keys.join()} ${plainText(block.caption)}`;
    }
    case 'post':
      return block.post.kind === 'post'
        ? `post ${block.post.id} ${plainText(block.post.text)}`
        : 'unavailable';
    case 'formula':
      return `formula ${block.source}`;
    case 'divider':
      return 'divider';
    default:
      return `${block.kind} ${plainText(block.text)}`;
  }
}
