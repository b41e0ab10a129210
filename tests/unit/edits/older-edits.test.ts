import { expect, it } from 'vitest';
import { NO_EDITS, restoreEdits } from '../../../src/edits/schema.ts';

it('gives slides with sizes and templates of their own what comes nearest where they are set', () => {
  const looks = {
    '1': { textSize: 30, textColor: '#112233' },
    '2': { textSize: 13, template: 'quote' },
    '3': { textSize: 18, template: 'number' },
    '4': { template: 'bubble' },
  };
  for (const schema of [1, 2]) {
    expect(restoreEdits({ ...NO_EDITS, schema, looks })).toEqual({
      ...NO_EDITS,
      looks: {
        '1': { ...looks[1], step: 1 },
        '2': { ...looks[2], step: -1, layout: 'quotation' },
        '3': { ...looks[3], layout: 'figure' },
        '4': looks[4],
      },
    });
  }
  expect(restoreEdits({ ...NO_EDITS, looks })).toEqual({ ...NO_EDITS, looks });
});

it('takes for automatic what a slide cannot have', () => {
  const look = { layout: 'spiral', ground: 'photo', step: 9, author: 7, textColor: '#112233' };
  const { looks } = restoreEdits({ ...NO_EDITS, looks: { '1': look } });
  expect(JSON.parse(JSON.stringify(looks))).toEqual({ '1': { textColor: '#112233' } });
});
