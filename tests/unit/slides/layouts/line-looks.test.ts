import { expect, it } from 'vitest';
import { lineLooks } from '../../../../src/slides/layouts/line-looks.ts';
import { passageOf } from '../../../../src/slides/layouts/passage.ts';
import { words } from '../../thread/make-thread.ts';

const looksOf = (text: string) => lineLooks(passageOf(words(text), 'en')).map(({ look }) => look);

it.each([
  ['a title and what is under it', 'Slow Mornings\n\nProtect two hours.', ['title', 'gap', 'line']],
  ['items', 'Ask three things of them, and wait:\n• When?\n• What?', ['line', 'item', 'item']],
  [
    'items behind dashes',
    'We asked them this, one by one:\n– When?\n– What?',
    ['line', 'item', 'item'],
  ],
  [
    'who said it',
    '“People do not swipe for information.”\n\n– a designer',
    ['title', 'gap', 'line'],
  ],
])('lines are %s', (_, text, looks) => {
  expect(looksOf(text)).toEqual(looks);
});
