import type { Span } from '../../../src/thread/schema.ts';
import { WORDS as EVERYDAY } from '../any-words.ts';
import type { Reference, References } from './reference.ts';

const LONG =
  'The keeper walks along the quay at dusk and lights one lamp after the other until all of the harbour can be seen.';

/** Where `part` stands in `words`, as edits say it. */
function marked(words: string, part: string, ...kinds: ('bold' | 'highlight')[]): Reference {
  const from = words.indexOf(part);
  const marks = kinds.map((kind) => ({ kind, from, to: from + part.length }));
  return { words, edits: { marks: { '1': marks } } };
}

const text = (words: string): Span => ({ kind: 'text', text: words });
const linked = (kind: Exclude<Span['kind'], 'text'>, words: string): Reference => ({
  post: {
    text: [
      text('All of it: '),
      { kind, text: words, href: 'https://example.org/' },
      text(' again'),
    ],
  },
});

export const WORDS: References = {
  'one-line': { words: 'Lamps along the harbour' },
  wrapped: { words: LONG },
  'long-word': { words: `On ${'harbourlamp'.repeat(9)} light` },
  'long-word-alone': { words: 'w'.repeat(90) },
  'line-break': { words: 'One line\nand another' },
  'empty-line': { words: 'One part\n\nand another' },
  'many-empty-lines': { words: 'One part\n\n\n\nand another' },
  'many-spaces': { words: 'Far     from     one   another' },
  'leading-spaces': { words: '    Not at the edge\n  nor here' },
  tab: { words: 'One\ttab\tand another' },
  'no-break-space': { words: `${'Lamp'.repeat(5)} ${'100\u00a0km '.repeat(8)}` },
  list: { words: '• lamps\n• boats\n– nets' },
  quotation: { words: '“So,” she said, ‘we shall’ — or… not?' },
  figures: { words: '0123456789 12:30 2,048 km 50% (x) [y] {z}' },
  signs: { words: 'a+b=c & d/e * #1 € £ § © ™ ½ @ ~ ^ | \\' },
  ligatures: { words: 'office fjord affluent waffle -> != ===' },
  kerning: { words: 'AVATAR Tokyo Type. WAVE To LT Ye' },
  'capital-letters': { words: 'LAMPS ALONG THE HARBOUR' },
  'small-letters': { words: 'lamps along the harbour' },
  'composed-letters': { words: 'cafe\u0301 nai\u0308ve A\u030angstro\u0308m' },
  latin: { words: EVERYDAY.latin },
  polish: { words: EVERYDAY.polish },
  turkish: { words: EVERYDAY.turkish, post: { lang: 'tr' } },
  vietnamese: { words: EVERYDAY.vietnamese },
  greek: { words: EVERYDAY.greek },
  cyrillic: { words: EVERYDAY.cyrillic },
  'scripts-together': { words: 'harbour λιμάνι пристань źródło gökyüzü biển' },
  bold: marked('One lamp is brighter', 'lamp', 'bold'),
  'bold-lines': marked(LONG, 'lights one lamp after the other', 'bold'),
  highlight: marked('One lamp is marked', 'lamp', 'highlight'),
  'highlight-lines': marked(LONG, 'at dusk and lights one lamp after the other', 'highlight'),
  'bold-highlight': marked('One lamp is both', 'lamp', 'bold', 'highlight'),
  'highlight-in-dark': {
    ...marked('One lamp in the dark', 'lamp', 'highlight'),
    design: { textColor: '#F2F4F8', card: { colour: '#15202B' } },
  },
  mention: linked('mention', '@gullwatch'),
  tag: linked('hashtag', '#lamps'),
  'money-tag': linked('cashtag', '$LAMP'),
  address: linked('link', 'example.org/lamps'),
  'address-on-two-lines': linked('link', `example.org/${'lamps/along/the/harbour/'.repeat(4)}`),
  'address-goes-down': {
    post: {
      text: [
        text('As far as the end of this line, and then '),
        { kind: 'link', text: 'example.org/one/two/three', href: 'https://example.org/one' },
      ],
    },
  },
  'link-colour': { ...linked('mention', '@gullwatch'), design: { linkColor: '#B3261E' } },
  'link-in-dark': {
    ...linked('mention', '@gullwatch'),
    design: { textColor: '#F2F4F8', card: { colour: '#15202B' } },
  },
  'own-words': { words: 'As written', edits: { texts: { '1': [text('As somebody has put it')] } } },
  'goes-on': { words: 'There is more of this', post: { truncated: true } },
  split: { words: 'The first card and the second', edits: { splits: { '1': [14] } } },
  'number-written': { words: '1/2 Lamps', others: [{ text: [text('2/2 Boats')] }] },
  'number-hidden': {
    ...{ words: '1/2 Lamps', others: [{ text: [text('2/2 Boats')] }] },
    design: { numbers: 'hidden' },
  },
  'number-added': {
    ...{ words: 'Lamps', others: [{ text: [text('Boats')] }] },
    design: { numbers: 'added' },
  },
};
