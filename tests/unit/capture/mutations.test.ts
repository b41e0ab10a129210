// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readThread } from '../../../src/capture/list/read-thread.ts';
import { SELECTORS } from '../../../src/capture/page/selectors.ts';
import { isDeep, seed } from '../../support/depth.ts';
import { chosenFrom } from '../../support/fixed-set/index.ts';
import { withQuickQueries, withSlowQueries } from '../../support/quick-queries.ts';
import { judge } from './mutations/judge.ts';
import type { Page } from './mutations/local-pages.ts';
import { PAGE_SOURCES } from './mutations/pages.ts';
import { detailsOf, survivorsOf, tableOf } from './mutations/table.ts';
import { distinctMutations, nameOf, tryMutation } from './mutations/try-mutations.ts';
import { CAPTURED_AT } from './page-builder.ts';

const SAMPLED_PAGES = 3;
const SAMPLED_MUTATIONS = 120;
/** A deep run takes as long as it takes. */
const LIMIT = isDeep ? { timeout: 0 } : {};

/** Where nothing is left on the page from which a loss could be told. */
const UNNOTICEABLE = /^element removed: \w+#tweet-text-show-more-link/;

/** Every so many, beginning where the seed says; all of them in a deep run. */
function sample<Item>(
  items: readonly Item[],
  count: number,
  call: (item: Item) => string,
): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  const isChosen = (_: Item, index: number) => index % step === seed % step;
  return chosenFrom('mutations', 'unit', items, isChosen, call);
}

const PAGES = sample(PAGE_SOURCES, SAMPLED_PAGES, ({ name }) => `a page: ${name}`);

describe('a page in a markup that X has never had', () => {
  it('is read right, or the thread says that something is missing', LIMIT, () => {
    const pages = PAGES.map(({ make }) => make());
    const copies = pages.map(({ document }) => document.cloneNode(true));
    const outcomes = withQuickQueries(() =>
      sample(distinctMutations(pages), SAMPLED_MUTATIONS, nameOf).map(tryMutation),
    );
    const survivors = survivorsOf(outcomes);
    if (isDeep) {
      const details = detailsOf(outcomes).map(([name, count]) => `${name} ${count}`);
      console.log([tableOf(outcomes), `Details: ${details.join(', ')}`, ...survivors].join('\n\n'));
    }
    expect(survivors.filter((line) => !UNNOTICEABLE.test(line))).toEqual([]);
    expect(pages.every(({ document }, at) => document.isEqualNode(copies[at]!))).toBe(true);
  });

  it.each(PAGES)('needs no class and no words: $name', ({ make }) => {
    const [before, after] = [make(), make()];
    for (const element of after.document.querySelectorAll('*')) {
      element.removeAttribute('class');
      if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', 'Andere Worte');
    }
    const { verdict, loss } = withQuickQueries(() => {
      const result = read(before);
      return judge(result.ok ? result.thread : expect.fail(result.problem), read(after));
    });
    expect(['right', 'detail']).toContain(verdict);
    const isHarmless = /^(?:posts\.|more\.)?(?:quote\.)?(?:counts\.\w+|media\.alt|card\.domain)$/;
    expect(loss.split(', ').filter((detail) => detail && !isHarmless.test(detail))).toEqual([]);
  });
});

describe('quick queries', () => {
  it('answer as those of the document', () => {
    const [source] = PAGE_SOURCES;
    const { document } = source!.make();
    const roots = [document, ...document.querySelectorAll('article')].slice(0, 4);
    const ask = () =>
      roots.map((root) =>
        [...Object.values(SELECTORS), 'div > div', '[dir]:not(a)', 'main article'].map(
          (selector) => [...root.querySelectorAll(selector)],
        ),
      );
    const slow = withSlowQueries(ask);
    const quick = withQuickQueries(ask);
    expect(quick.map((root) => root.map((found) => found.length))).toEqual(
      slow.map((root) => root.map((found) => found.length)),
    );
    const isSame = quick.flat(2).every((element, at) => element === slow.flat(2)[at]);
    expect(isSame).toBe(true);
  });
});

function read({ document, url }: Page) {
  return readThread(document, url, CAPTURED_AT);
}
