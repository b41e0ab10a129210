// @vitest-environment node
import { expect, it } from 'vitest';
import { passageOf } from '../../../../src/slides/layouts/passage.ts';
import { quantitiesIn } from '../../../../src/slides/layouts/quantities.ts';

it.each([
  ['1️⃣ lamps, 2️⃣ piers, 3 boats', ['3']],
  ['1\u20e3 lamp and 40 % of the fog', ['40 %']],
])('of "%s" a digit in a keycap is no number', (text, numbers) => {
  const passage = passageOf([{ kind: 'text', text }], 'en');
  const found = quantitiesIn(passage, passage.whole!);
  expect(found.map(({ number }) => text.slice(number.from, number.to))).toEqual(numbers);
});
