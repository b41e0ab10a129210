// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ShownPost } from '../../../../src/thread/schema.ts';
import { anyArticle, sayingOf } from '../../../support/any-article.ts';
import { isDeep } from '../../../support/depth.ts';
import { saidIn } from '../../../support/said-in-blocks.ts';
import { articlePage, threadOf } from './article-page.ts';

it('reads every block of any article once, in order, and says that it is whole', () => {
  fc.assert(
    fc.property(anyArticle({ most: isDeep ? 200 : 30 }), (article) => {
      const thread = threadOf(articlePage(article));
      const post = thread.posts[0] as ShownPost;
      const wanted = article.blocks.map(sayingOf).filter((said) => said !== 'empty');
      expect(post.blocks.map(saidIn)).toEqual(wanted);
      expect(new Set(post.blocks.map(({ id }) => id)).size).toBe(wanted.length);
      if (wanted.length > 0) expect(thread.reasons).toEqual([]);
    }),
    { numRuns: isDeep ? 60 : 8 },
  );
});
