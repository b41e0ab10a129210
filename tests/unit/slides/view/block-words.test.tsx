import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../../src/design/schema.ts';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { cardsOf } from '../../../../src/slides/paging/cards.ts';
import { papersOf } from '../../../../src/slides/slide-card.ts';
import { PostCard } from '../../../../src/slides/view/post-card.tsx';
import type { NamelessBlock } from '../../../../src/thread/block-ids.ts';
import { articleThread, makeArticle } from '../../thread/make-article.ts';
import { makePost, makeThread, words } from '../../thread/make-thread.ts';

afterEach(() => render(null, document.body));

function drawn(thread = articleThread(), part: { continued?: boolean } = {}): HTMLElement {
  const cards = cardsOf(thread, NO_EDITS, DEFAULT_DESIGN).map((card) => ({ ...card, ...part }));
  render(
    cards.map((card) => (
      <PostCard key={card.key} card={card} width={500} show={DEFAULT_DESIGN.show} />
    )),
    document.body,
  );
  return document.body;
}

describe('an article on cards', () => {
  it('stands on one paper with its author, the thread behind it on others', () => {
    const thread = makeThread([makeArticle(), makePost({ id: '2' })]);
    const papers = papersOf(cardsOf(thread, NO_EDITS, { ...DEFAULT_DESIGN, numbers: 'added' }));
    expect(papers.map(({ length }) => length)).toEqual([17, 1]);
    expect(
      papers
        .flat()
        .map(({ number }) => number)
        .filter(Boolean),
    ).toEqual(['1/2', '2/2']);
    expect(drawn(thread).querySelectorAll('.author:not(.small)')).toHaveLength(2);
  });

  it('has elements that say what is what', () => {
    const body = drawn();
    const heading = body.querySelector('[role="heading"]');
    expect([heading?.textContent, heading?.getAttribute('aria-level')]).toEqual([
      ...['Masts # and sails', '3'],
    ]);
    expect([...body.querySelectorAll('.as-item')].map((item) => item.textContent)).toEqual([
      ...['1.One', '•Under it', '2.Two', '1.Anew'],
    ]);
    expect([...body.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toEqual([
      ...['Once.', 'Twice.'],
    ]);
    expect(body.querySelector('pre')?.textContent).toBe('if (a) {\n  b("```");\n}');
    expect(
      [...body.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => `${cell.localName} ${cell.textContent}`),
      ),
    ).toEqual([
      ['th Name', 'th Size'],
      ['td A|b', 'td 12'],
    ]);
    expect(body.querySelectorAll('hr')).toHaveLength(1);
    expect(body.querySelector('.box.quote')?.textContent).toContain('A lamp is lit.');
  });

  it('has formulas as their source, and says once what that is', () => {
    const formula = () => document.body.querySelector('.as-formula');
    drawn();
    expect(formula()?.localName).toBe('pre');
    expect(formula()?.textContent).toBe('LaTeXe^{i\\pi}');
    drawn(articleThread(), { continued: true });
    expect(formula()?.textContent).toBe('e^{i\\pi}');
  });

  it('has a caption under its picture', () => {
    const figure = drawn().querySelector('.block-figure')!;
    expect([...figure.children].map(({ className }) => className)).toEqual([
      'media',
      'text as-figure',
    ]);
  });

  it('numbers an item once, where it goes on with another slide', () => {
    const item: NamelessBlock = {
      kind: 'item',
      lang: null,
      dir: 'auto',
      number: 3,
      depth: 0,
      text: words('On'),
    };
    expect(
      drawn(articleThread([item]), { continued: true }).querySelector('.as-item')?.textContent,
    ).toBe('On');
  });
});
