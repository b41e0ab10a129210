import { expect, it } from 'vitest';
import { NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';

const looksOf = (schema: number | undefined, looks: object) =>
  restoreEdits({ ...NO_EDITS, schema, looks }).looks;

it('gives slides with sizes and templates of their own what comes nearest, and nothing else', () => {
  const colours = { textColor: '#112233', card: { radius: 4 } };
  const looks = {
    '1': { ...colours, textSize: 30 },
    '2': { textSize: 13, template: 'quote' },
    '3': { textSize: 18, template: 'number' },
    '4': { template: 'bubble' },
    '5': { ...colours, template: 'sheet' },
    '6': { ...colours, template: 'bar', textSize: 99 },
    // Of a look that said nothing else nothing is left.
    '7': { template: 'outline' },
    cover: { ...colours, template: 'magazine' },
    outro: { ...colours, template: 'quote' },
  };
  for (const schema of [1, 2, 3, undefined]) {
    expect(looksOf(schema, looks)).toEqual({
      '1': { ...colours, step: 1 },
      '2': { step: -1, layout: 'quotation' },
      '3': { layout: 'figure' },
      '4': { layout: 'card' },
      '5': { ...colours, ground: 'paper' },
      '6': colours,
      cover: { ...colours, layout: 'editorial' },
      outro: colours,
    });
  }
});

it.each(['quote', 'magazine', 'number'])('gives a cover in %s a design that covers have', (one) => {
  const [cover] = Object.values(looksOf(3, { cover: { template: one } }));
  expect(cover).toEqual({ layout: one === 'number' ? 'number' : 'editorial' });
});

it('keeps what was chosen for composed slides, and no layout that a slide cannot have', () => {
  const own = { layout: 'lead', ground: 'ink', step: -2, author: 'none' };
  const looks = {
    '1': { ...own, template: 'sheet', textSize: 30 },
    cover: { layout: 'quotation', template: 'quote', step: 1 },
    outro: { layout: 'recap' },
  };
  expect(looksOf(3, looks)).toEqual({
    '1': own,
    cover: { layout: 'editorial', step: 1 },
    outro: { layout: 'recap' },
  });
});

it('leaves edits of ours alone', () => {
  const looks = { '1': { textColor: '#112233', step: 1 }, cover: { layout: 'photo' } } as const;
  expect(restoreEdits({ ...NO_EDITS, looks })).toEqual({ ...NO_EDITS, looks });
});

it('takes for automatic what a slide cannot have', () => {
  const look = { layout: 'spiral', ground: 'photo', step: 9, author: 7, textColor: '#112233' };
  const { looks } = restoreEdits({ ...NO_EDITS, looks: { '1': look } });
  expect(JSON.parse(JSON.stringify(looks))).toEqual({ '1': { textColor: '#112233' } });
});
