// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cell, codes, GAP, page, quoteFrame, readOk, readSingle, tweet } from '../page-builder.ts';

const ICON = '<svg viewBox="0 0 24 24"><path d="M1 1h2"></path></svg>';
const stranger = cell(tweet({ id: '1800000000000000000', handle: 'bob_reads' }));
const reasons = (extra: string) =>
  codes(readOk(page([cell(tweet({ opened: true, extra })), GAP, stranger])));

it.each([
  'ローカルの法律により、このメディアは表示されません',
  'Devido a leis locais, esta mídia não está disponível',
  'Media unavailable',
  'Dieses Medium ist nicht verfügbar',
  'هذه الوسائط غير متاحة',
  'यह मीडिया उपलब्ध नहीं है',
])(
  'what says that media are not shown is a notice, be it short and without a full stop: %s',
  (text) => {
    const extra = `<div>${ICON}<div dir="ltr"><span>${text}</span></div></div>`;
    expect(readSingle({ extra })).toMatchObject({ notices: [{ text }], labels: [] });
    expect(reasons(extra)).toEqual(['withheld-media']);
  },
);

it.each([
  [
    'in a row of its own',
    (words: string, button: string) => `<div><div>${words}</div>${button}</div>`,
  ],
  ['beside it', (words: string, button: string) => `<div>${words}${button}</div>`],
])('a notice can be pressed away: %s', (_, box) => {
  const text = 'Age-restricted adult content. It might not be for everybody.';
  const extra = box(
    `<div dir="ltr"><span>${text}</span></div>`,
    '<button><span>View</span></button>',
  );
  expect(readSingle({ extra }).notices).toEqual([{ text }]);
  expect(reasons(extra)).toEqual(['withheld-media']);
});

it.each([
  ['with an icon', `<div dir="ltr">${ICON}<span>Umfrage anzeigen</span></div>`],
  ['on a button', '<button><div dir="ltr"><span>アンケートを表示</span></div></button>'],
  ['in a bare span', '<span>Mostrar enquete</span>'],
  [
    'in the box of cards',
    '<div data-testid="card.wrapper"><div dir="ltr"><span>Show this poll</span></div></div>',
  ],
])('that a quote has a poll is told, whatever its form: %s', (_, hint) => {
  const extra = quoteFrame({ extra: hint });
  expect(readSingle({ extra })).toMatchObject({ quote: { labels: [], notices: [] } });
  expect(reasons(extra)).toContain('hidden-in-quotes');
});

it('a card of a quote that is about polls is no poll', () => {
  const card =
    '<div data-testid="card.wrapper"><a href="https://t.co/c"><div data-testid="card.layoutSmall.detail"><div dir="auto">boats.example</div><div dir="auto">A poll on boats</div></div></a></div>';
  expect(reasons(quoteFrame({ extra: card }))).toEqual([]);
});

it('a quote that is still loading, and a note on a quote, are not lost in silence', () => {
  const loading =
    '<div aria-labelledby="q"><div role="link" tabindex="0"><div role="progressbar"></div></div></div>';
  expect(reasons(loading)).toEqual(['unread-parts']);
  const note = `<div data-testid="birdwatch-pivot" role="link" tabindex="0"><div>${ICON}<div dir="ltr">Context</div></div><div dir="auto">It was Tuesday.</div></div>`;
  expect(reasons(quoteFrame({ extra: note }))).toEqual(['unread-parts']);
});
