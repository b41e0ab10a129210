import { expect, it } from 'vitest';
import { leadingFor } from '../../../../src/slides/typesetting/typefaces.ts';

it.each([
  ['Latin', 'Take Fridays off.', 1.06],
  ['Arabic', 'أهم ما تعلمته', 1.35],
  ['Devanagari', 'मैंने दीपक गिने', 1.3],
  ['Khmer', 'ខ្ញុំរាប់ចង្កៀង', 1.6],
  ['Latin beside Thai', 'Bangkok (กรุงเทพฯ)', 1.35],
])('lines of %s have room for their marks', (_, text, leading) => {
  expect(leadingFor([{ kind: 'text', text }], 1.06)).toBe(leading);
  expect(leadingFor([{ kind: 'text', text }], 1.7)).toBe(1.7);
});
