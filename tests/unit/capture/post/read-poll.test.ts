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
