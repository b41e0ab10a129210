import type { Design } from '../../design/schema.ts';
import type { Edits } from '../../edits/schema.ts';
import { FORMULA_LANGUAGE } from '../../thread/article-pieces.ts';
import { spansOfBlock } from '../../thread/block-spans.ts';
import { everyPost, everythingSaid } from '../../thread/every-post.ts';
import type { Thread } from '../../thread/schema.ts';
import { countText, dateText } from './figures.ts';

/** Every character that the three can put on a slide, and those of code, to know which fonts it needs. */
export function wordsOnSlides(
  thread: Thread,
  edits: Edits,
  design: Design,
): { words: string; code: string } {
  const words: string[] = ['\u00a0 …“·•@%/:.0123456789GIF\u2060Person aceimnorsuv'];
  words.push(countText(1_234), countText(1_234_567), ...timesIn(thread).map(dateText));
  collect([thread, edits.texts, design.watermark, design.identity, design.carousel], words);
  return { words: words.join(''), code: codeIn(thread, edits) };
}

function codeIn(thread: Thread, edits: Edits): string {
  const said = everythingSaid(everyPost(thread));
  const blocks = said.flatMap((one) => ('blocks' in one ? one.blocks : []));
  const texts = [...said.map(({ text }) => text), ...blocks.map(spansOfBlock)];
  const spans = [...texts, ...Object.values(edits.texts)].flat();
  const marked = spans.flatMap(({ marks, text }) => (marks?.includes('code') ? text : []));
  const inBoxes = blocks.map((block) =>
    block.kind === 'code'
      ? block.code
      : block.kind === 'formula'
        ? FORMULA_LANGUAGE + block.source
        : '',
  );
  return [...marked, ...inBoxes].join('');
}

/** All strings of the data, addresses and all: a superset costs nothing, a gap costs line breaks. */
function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (value && typeof value === 'object') collect(Object.values(value), words);
}

function timesIn(thread: Thread): (string | null)[] {
  return everythingSaid(everyPost(thread)).map(({ createdAt }) => createdAt);
}
