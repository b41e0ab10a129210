import fc from 'fast-check';
import { SCRIPT_NAMES, type ScriptName, textIn, WORDS } from './any-words.ts';

const BULLETS = [
  '• ',
  '– ',
  '— ',
  '- ',
  '* ',
  '→ ',
  '✓ ',
  '✔️',
  '☑️ ',
  '▪',
  '✅ ',
  '🥖 ',
  '👩🏽‍✈️ ',
  '🇩🇪 ',
];
const counters = [
  (n: number) => `${n}. `,
  (n: number) => `${n}) `,
  (n: number) => `${n}/ `,
  (n: number) => `(${n}) `,
  (n: number) => `${n}/9 `,
  (n: number) => `${n}\uFE0F\u20E3 `,
  (n: number) => `${String.fromCodePoint(0x245f + n)} `,
  (n: number) => `${'一二三四五六七八九'[n - 1]}、`,
  (n: number) => `${String.fromCodePoint(0x660 + n)}. `,
  (n: number) => `${String.fromCodePoint(0x966 + n)}। `,
  (n: number) => `${String.fromCodePoint(0xff10 + n)}．`,
];
const QUOTES = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['"', '"'],
];

/** A few words of a script on one line. */
const line = (script: ScriptName) =>
  fc
    .array(fc.constantFrom(...WORDS[script].split(' ')), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.join(' '));
const lines = (script: ScriptName) => fc.array(line(script), { minLength: 2, maxLength: 9 });
const gap = fc.constantFrom('\n', '\n\n', '\n \n');

/** Texts that look like something: lists, points, quotations, pairs, figures, and ruins of them. */
export const shaped = fc.constantFrom(...SCRIPT_NAMES).chain((script) =>
  fc.oneof(
    fc
      .tuple(line(script), gap, lines(script), fc.constantFrom(...BULLETS), fc.option(line(script)))
      .map(([head, space, all, mark, tail]) =>
        [head, space, all.map((one) => mark + one).join('\n'), tail ? `\n\n${tail}` : ''].join(''),
      ),
    fc
      .tuple(lines(script), fc.constantFrom(...counters), gap, fc.nat(9))
      .map(([all, counter, space, broken]) =>
        all.map((one, at) => (at === broken ? one : counter(at + 1) + one)).join(space),
      ),
    fc
      .tuple(fc.constantFrom(...counters), line(script), line(script), gap, textIn(script, 'emoji'))
      .map(
        ([counter, title, name, space, body]) => `${counter(4)}${title} – ${name}${space}${body}`,
      ),
    fc
      .tuple(fc.constantFrom(...QUOTES), textIn(script, 'plain'), fc.option(line(script)))
      .map(([[open, close], said, by]) => `${open}${said}${close}${by ? `\n– ${by}` : ''}`),
    fc
      .tuple(line(script), line(script), fc.constantFrom('\n', ' → ', '\n\n'))
      .map(([first, second, between]) =>
        between === ' → ' ? first + between + second : `Before: ${first}${between}After: ${second}`,
      ),
    fc
      .tuple(
        line(script),
        fc.constantFrom('73 %', '$2M', '3倍', '٧٠٪', '10x', '2 hours'),
        line(script),
      )
      .map((parts) => parts.join(' ')),
    textIn(script, 'emoji'),
  ),
);
