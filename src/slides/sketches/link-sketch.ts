import type { Card } from '../../thread/schema.ts';
import { plainText } from '../../thread/spans.ts';
import type { Part } from '../composition.ts';
import { letterCount } from '../layouts/letter-count.ts';
import { cardOwner } from '../text/card-owner.ts';
import type { Words } from '../text/words.ts';
import { freeAbove, type Sketch } from './sketch.ts';
import { type Block, levelsOf, moved, type Setter, stackAt } from './stack.ts';

/** Height of the picture of a link, as a share of the slide: 565 of 1350 px where words allow it. */
const PICTURE = { most: 0.42, least: 0.28 } as const;
/** Over the words, output px of the drawn slide. */
const GAP = 56;
/** Letters that may be large beside a link. */
const FEW = 90;

const textOf = (text: string | undefined): Words => (text ? [{ kind: 'text', text }] : []);

/** The picture of a link over all of the width, the words of its post, and what the page is called. */
export function linkSketch(words: Words, card: Card, setter: Setter): Sketch {
  const { page } = setter;
  const { title, description, domain, state, image } = card;
  const hasWords = words.length > 0;
  const isFew = letterCount(plainText(words)) <= FEW;
  const blocks: Block[] = [
    {
      words,
      ...{ role: isFew ? 'title' : 'body', gap: 0, mostLines: 8 },
      steps: isFew ? [96, 84, 72, 60, 60, 52, 44] : [60, 60, 52, 52, 44],
    },
    {
      words: textOf(title),
      ...{ role: hasWords ? 'lead' : 'title', gap: 56, mostLines: 5 },
      steps: hasWords ? [60, 60, 60, 60, 52, 52, 44] : [112, 96, 84, 72, 60, 52, 44],
    },
    { words: textOf(description), role: 'body', steps: [44], gap: 20, tone: 'quiet' },
    {
      words: textOf([cardOwner(card) || domain, state].filter(Boolean).join(' · ')),
      ...{ role: 'meta', steps: [32], gap: 28, tone: 'quiet' },
    },
  ];
  const bottom = page.live.y + page.live.height;
  return {
    ...{ kind: 'link', levels: levelsOf(blocks) },
    at(level) {
      const stack = stackAt(blocks, level, page.live, setter);
      const room = stack && bottom - stack.height - page.drawn(GAP);
      if (room === null || room < PICTURE.least * page.height) return null;
      const height = Math.round(Math.min(room, PICTURE.most * page.height));
      const picture: Part = {
        ...{ kind: 'picture', box: { x: 0, y: 0, width: page.width, height }, url: image },
        ...{ alt: '', fit: 'cover', framing: undefined, radius: 0 },
      };
      const top = height + page.drawn(GAP) + freeAbove(room - height, 'middle');
      return [picture, ...moved(stack!.parts, top - page.live.y)];
    },
  };
}
