import type { Words } from '../../slides/text/words.ts';
import { FORMULA_LANGUAGE, tableRows } from '../../thread/article-pieces.ts';
import { plainText } from '../../thread/spans.ts';
import type { BlockForm } from './block-form.ts';
import { asQuote } from './captions.ts';

/** The words of a block of an article, to be read anywhere. */
export function plainBlock(
  form: BlockForm,
  words: Words,
  plainWords: (words: Words) => string,
): string {
  switch (form.kind) {
    case 'quote':
      return asQuote(plainWords(words));
    case 'item': {
      const { number, depth } = form;
      return `${'  '.repeat(depth)}${number === null ? '•' : `${number}.`} ${plainWords(words)}`;
    }
    case 'code':
      return plainText(words);
    case 'formula':
      return `${FORMULA_LANGUAGE}: ${plainText(words)}`;
    case 'table':
      return tableRows(words)
        .map((cells) => cells.map(plainWords).join(' | '))
        .join('\n');
    case 'divider':
      return '* * *';
    default:
      return plainWords(words);
  }
}
