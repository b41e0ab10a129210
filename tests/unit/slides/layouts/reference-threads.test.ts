// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { chooseCover } from '../../../../src/slides/layouts/choose-cover.ts';
import { chooseEnding } from '../../../../src/slides/layouts/choose-ending.ts';
import { classify } from '../../../../src/slides/layouts/classify.ts';
import { countsPosts, shapeOf } from '../../../../src/slides/layouts/thread-shape.ts';
import { plainText } from '../../../../src/thread/spans.ts';
import {
  REFERENCE_THREADS,
  referenceFacts,
  referencePosts,
} from '../../../support/reference-threads/posts.ts';
import { makeContext } from './context.ts';

it('x', () => {
  for (const name of REFERENCE_THREADS) {
    const posts = referencePosts(name);
    const context = makeContext({
      factsOf: referenceFacts,
      isCounted: countsPosts(posts.map((p) => p.text)),
    });
    const choices = posts.map((p) => classify(p, p.text, context));
    const shape = shapeOf(choices.map((c) => c.layout));
    console.log(name, context.isCounted, shape);
    choices.forEach((c, i) =>
      console.log(c.layout, JSON.stringify(plainText(posts[i]!.text).slice(0, 60))),
    );
    const text = plainText(posts[0]!.text);
    const cut = (r: any) => r && text.slice(r.from, r.to);
    for (const c of chooseCover(posts[0]!, posts[0]!.text, shape, context))
      console.log(
        'COVER',
        c.cover,
        [c.before, c.title, c.after, c.figure, c.accent].map(cut),
        c.picture,
      );
    const last = posts.at(-1)!;
    const t = plainText(last.text);
    console.log(
      'END',
      chooseEnding({ post: last, words: last.text }, 7, false, context).map((e) => [
        e.ending,
        e.words &&
          [e.words.before, e.words.title, e.words.after].map((r) => r && t.slice(r.from, r.to)),
      ]),
    );
  }
});
