import { expect, it } from 'vitest';
import { NO_EDITS } from '../../../../src/edits/schema.ts';
import { veilOf } from '../../../../src/render/redaction/veil.ts';
import { describeSlide } from '../../../../src/render/words/describe-slide.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { CARDS_DESIGN } from '../../../support/cards-design.ts';
import { slidesOf } from '../../slides/at-once.ts';
import { fakeMeasure } from '../../slides/paging/fake-measure.ts';
import { makePhoto, makePost, makeQuote, makeThread, words } from '../../thread/make-thread.ts';

const thread = makeThread([
  makePost({
    text: words('What was said.'),
    media: [makePhoto({ alt: 'Ada at the harbour' })],
    quote: makeQuote({ text: words('What was quoted.') }),
  }),
]);

function described(changes: Partial<typeof CARDS_DESIGN>): string {
  const design = { ...CARDS_DESIGN, ...changes };
  const [slide] = slidesOf(thread, NO_EDITS, design, 'one-image', fakeMeasure);
  return describeSlide(slide!, veilOf(thread, design.identity));
}

it('says what stands on the slide, and what its pictures show', () => {
  expect(described({})).toBe('What was said.\nAda at the harbour\nWhat was quoted.');
});

it('says what stands in polls, cards, articles and notes, too', () => {
  const poll = {
    ...{ open: false, summary: '12 votes' },
    options: [
      { label: 'Lamp', percent: 75 },
      { label: 'Boat', percent: null },
    ],
  };
  const card = {
    ...{ kind: 'large' as const, href: null, domain: 'example.org', title: 'The keeper' },
    ...{ description: 'Of lamps', image: null },
  };
  const article = { title: 'All lamps', teaser: 'One by one', image: null };
  const note = { text: words('Readers added this.') };
  const labels: ShownPost['labels'] = [
    { kind: 'paid', text: 'Paid partnership' },
    { kind: 'ai', text: 'Made with AI' },
  ];
  const notices = [{ text: 'Not shown in your country' }];
  const space = { ...card, kind: 'space' as const, host: 'Cora @cora', state: 'Live', domain: '' };
  const quote = makeQuote({ text: words('Heard'), card: space, labels: [labels[1]!] });
  const post = makePost({ text: [], poll, card, article, quote, note, labels, notices });
  const [slide] = slidesOf(makeThread([post]), NO_EDITS, CARDS_DESIGN, 'one-image', fakeMeasure);
  expect(describeSlide(slide!, veilOf(thread, CARDS_DESIGN.identity)).split('\n')).toEqual([
    ...['Not shown in your country'],
    ...['Lamp — 75%', 'Boat', '12 votes', 'The keeper', 'Of lamps', 'example.org'],
    ...['All lamps', 'One by one'],
    ...['Heard', 'The keeper', 'Of lamps', 'Cora @cora', 'Live', 'Made with AI'],
    ...['Readers added this.', 'Paid partnership · Made with AI'],
  ]);
});

it('says nothing of what is not shown, and of nobody who is hidden', () => {
  const { show, identity } = CARDS_DESIGN;
  expect(described({ show: { ...show, media: false, quotes: false } })).toBe('What was said.');
  expect(described({ identity: { ...identity, mode: 'blurred' } })).not.toContain('Ada');
});
