import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, inPieces, postIdOf, tableRows } from '../../../src/thread/article-pieces.ts';
import { EVERY_BLOCK, makeArticle } from './make-article.ts';
import { makePost } from './make-thread.ts';

describe('an article in pieces', () => {
  const article = makeArticle();
  const pieces = inPieces(article);

  it('has a head and a piece for each block, and the same ones every time', () => {
    expect(pieces.map((piece) => blockOf(piece)?.kind)).toEqual([
      undefined,
      ...EVERY_BLOCK.map(({ kind }) => kind),
    ]);
    expect(inPieces(article)).toBe(pieces);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
    expect(pieces.every(({ id }) => postIdOf(id) === article.id && id.length <= 60)).toBe(true);
    expect(pieces.flatMap(inPieces)).toEqual(pieces);
  });

  it('shows what belongs to the post once: at its head or at its end', () => {
    const having = (name: 'article' | 'counts') =>
      pieces.flatMap((piece, at) =>
        piece.kind === 'post' && piece[name] && Object.keys(piece[name]).length > 0 ? at : [],
      );
    expect(having('article')).toEqual([0]);
    expect(having('counts')).toEqual([pieces.length - 1]);
  });

  it('leaves other posts alone', () => {
    const post = makePost();
    expect(inPieces(post)).toEqual([post]);
  });

  it('keeps every cell of a table in its words', () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\t\n]/g, ''));
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(table, (cells) => {
        const rows = cells.map((row) =>
          row.map((text) => (text === '' ? [] : [{ kind: 'text' as const, text }])),
        );
        const block = {
          kind: 'table' as const,
          lang: null,
          dir: 'auto' as const,
          hasHeader: false,
          rows,
        };
        const piece = inPieces(makeArticle([block]))[1];
        expect(piece?.kind === 'post' && tableRows(piece.text)).toEqual(rows);
      }),
    );
  });
});
