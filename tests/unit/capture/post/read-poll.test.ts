// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readSingle } from '../page-builder.ts';

describe('a poll', () => {
  it('that is finished has them', () => {
    const option = (label: string, percent: string) =>
      `<li role="listitem"><div><div><span>${label}</span></div><div><span>${percent}</span></div></div></li>`;
    const extra = `<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul role="list">${option('Tea', '45.5%')}${option('50%', '%54,5')}</ul><div><span>524 votes</span> <span>Final results</span></div></div></div>`;
    expect(readSingle({ extra })).toMatchObject({
      card: null,
      poll: {
        open: false,
        options: [
          { label: 'Tea', percent: 45.5 },
          { label: '50%', percent: 54.5 },
        ],
        summary: '524 votes Final results',
      },
    });
  });

  it('that is open (unseen) hides its figures', () => {
    const extra =
      '<div data-testid="card.wrapper"><div data-testid="cardPoll"><div role="radiogroup"><div role="radio"><span>Tea</span></div><div role="radio"><span>Coffee</span></div></div><span>2 days left</span></div></div>';
    expect(readSingle({ extra }).poll).toEqual({
      open: true,
      options: [
        { label: 'Tea', percent: null },
        { label: 'Coffee', percent: null },
      ],
      summary: '2 days left',
    });
  });

  it.each([
    '<div role="radiogroup" aria-describedby="help votes-help">',
    '<div role="radiogroup"><div aria-describedby="help">',
  ])('has no hidden help in its summary: %s', (group) => {
    const choices =
      '<div role="radio"><span>Tea</span></div><div role="radio"><span>Coffee</span></div>';
    const end = group.endsWith('"help">') && group.includes('><') ? '</div></div>' : '</div>';
    const help =
      '<div id="help"><div dir="ltr"><span>A selection cannot be changed</span></div></div>';
    const extra = `<div data-testid="card.wrapper"><div data-testid="cardPoll">${group}${choices}${end}${help}<div><span>0 votes</span><span>·</span><span>6 days left</span></div></div></div>`;
    expect(readSingle({ extra }).poll).toMatchObject({
      open: true,
      options: [{ label: 'Tea' }, { label: 'Coffee' }],
      summary: '0 votes · 6 days left',
    });
  });
});

describe('a choice of a poll', () => {
  const kite = '<img alt="🪁" src="https://abs-0.twimg.com/emoji/v2/svg/1fa81.svg">';
  const choice = (label: string, figure: string) =>
    `<li role="listitem"><div><div dir="auto">${label}</div><div dir="ltr"><span>${figure}</span></div></div></li>`;
  it.each([
    ['in the middle', `<span>A </span>${kite}<span> flies</span>`, 'A 🪁 flies'],
    ['alone', kite, '🪁'],
    ['at the end', `<span>Kite</span>${kite}`, 'Kite🪁'],
  ])('keeps its emoji: %s', (_, label, shown) => {
    const rows = choice(label, '40%') + choice('<span>100%</span>', '60%');
    const extra = `<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul role="list">${rows}</ul></div></div>`;
    expect(readSingle({ extra }).poll?.options).toEqual([
      { label: shown, percent: 40 },
      { label: '100%', percent: 60 },
    ]);
  });

  it.each([
    ['hidden', '<div style="display: none">Choose once</div><div>0 votes</div>', ''],
    [
      'cut to nothing',
      '<div style="clip: rect(1px, 1px, 1px, 1px)">Choose once</div><div>0 votes</div>',
      '',
    ],
    [
      'named together with the votes',
      '<div id="a">Choose once</div><div id="b">0 votes</div>',
      'aria-describedby="a b"',
    ],
  ])('is explained by words that nobody sees: %s', (_, below, named) => {
    const rows =
      '<div role="radio"><span>Tea</span></div><div role="radio"><span>Milk</span></div>';
    const extra = `<div data-testid="card.wrapper"><div data-testid="cardPoll"><div role="radiogroup" ${named}>${rows}</div>${below}</div></div>`;
    expect(readSingle({ extra }).poll).toMatchObject({ open: true, summary: '0 votes' });
  });
});
