// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { nameWords } from '../../../../src/slides/text/name-words.ts';
import { plainText } from '../../../../src/thread/spans.ts';

describe('the words of a name', () => {
  it('have joined emoji of their own beside Khmer', () => {
    const name = 'កំពង់ផែ 👨‍👩‍👧‍👦 និង 🇰🇭';
    expect(plainText(nameWords(name))).toBe(name);
    const emoji = nameWords(name).filter(({ kind }) => kind === 'emoji');
    expect(emoji.map(({ text }) => text)).toEqual(['👨‍👩‍👧‍👦', '🇰🇭']);
  });

  it('are one everywhere else', () => {
    expect(nameWords('Ada 👨‍👩‍👧‍👦')).toEqual([{ kind: 'text', text: 'Ada 👨‍👩‍👧‍👦' }]);
    expect(nameWords('')).toEqual([{ kind: 'text', text: '' }]);
  });
});
