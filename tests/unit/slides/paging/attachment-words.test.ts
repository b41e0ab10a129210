import { describe, expect, it } from 'vitest';
import { boxWords, flowingWords } from '../../../../src/slides/paging/attachment-words.ts';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { makeQuote, words } from '../../thread/make-thread.ts';

const IMAGE = 'https://pbs.twimg.com/card_img/1/a';
const CARD = {
  ...{ kind: 'large' as const, href: null, domain: 'example.org', image: IMAGE },
  ...{ title: 'The keeper of the lamps', description: '' },
};
const COUNTS = { likes: 3 };

describe('words of a box that flow on', () => {
  it('are those that are there, on every slide without the picture, and named once', () => {
    const flowing = boxWords({ card: CARD, counts: COUNTS })!;
    expect(flowing.text).toEqual(words('The keeper of the lamps'));
    expect(flowing.with(words('The keeper'), false, 0)).toEqual({
      card: { ...CARD, image: null, title: 'The keeper' },
      counts: {},
    });
    expect(flowing.with(words('of the lamps'), true, 1)).toEqual({
      card: { ...CARD, image: null, domain: '', host: '', title: 'of the lamps' },
      counts: COUNTS,
    });
  });

  it('stay in the quote that they are in', () => {
    const quote = makeQuote({ text: [], article: { title: '', teaser: 'Of lamps', image: IMAGE } });
    const [attached] = [boxWords({ quote })!.with(words('Of'), true, 0)];
    expect(attached).toEqual({
      quote: { ...quote, article: { title: '', teaser: 'Of', image: null } },
      counts: {},
    });
  });

  it('have the labels of their post under the last of them', () => {
    const labels: ShownPost['labels'] = [{ kind: 'ai', text: 'Made with AI' }];
    const flowing = [
      boxWords({ card: CARD, labels })!,
      flowingWords({ note: { text: [] }, labels })!,
    ];
    for (const each of flowing) {
      expect(each.with(words('The'), false, 0).labels).toEqual([]);
      expect(each.with(words('end'), true, 1).labels).toEqual(labels);
    }
  });

  it('are none of what has no box', () => {
    expect(boxWords({ media: [] })).toBeNull();
    expect(boxWords({ card: { ...CARD, title: '' } })).toBeNull();
  });
});
