import { readThread } from '../../../../src/capture/list/read-thread.ts';
import type { Thread } from '../../../../src/thread/schema.ts';
import { CAPTURED_AT } from '../page-builder.ts';
import { judge, type Verdict } from './judge.ts';
import type { Page } from './local-pages.ts';
import { EVERYWHERE, type Mutation, mutate, mutationsOf } from './mutations.ts';

export interface Outcome extends Verdict {
  mutation: Mutation;
}

/**
 * The mutations of several pages, without those that an earlier page has, too. What is done
 * everywhere at once counts anew on every page: there, signs that could stand in for each other
 * are gone together.
 */
export function distinctMutations(pages: readonly Page[]): Mutation[] {
  const known = new Set<string>();
  return pages.flatMap(mutationsOf).filter((mutation) => {
    const name = nameOf(mutation);
    const isNew = !known.has(name);
    known.add(name);
    return isNew || (mutation.place === EVERYWHERE && !mutation.isOfBox);
  });
}

const unmutated = new WeakMap<Page, Thread>();

function threadOf(page: Page): Thread {
  const known = unmutated.get(page);
  if (known !== undefined) return known;
  const result = readThread(page.document, page.url, CAPTURED_AT);
  if (!result.ok) throw Error(`${page.name}: ${result.problem}`);
  unmutated.set(page, result.thread);
  return result.thread;
}

/** What is read of the page with the mutation in it; the page is left as it was. */
export function tryMutation(mutation: Mutation): Outcome {
  const { document, url } = mutation.page;
  const before = threadOf(mutation.page);
  const undo = mutate(mutation);
  try {
    const after = readThread(document, url, CAPTURED_AT);
    return { mutation, ...judge(before, after) };
  } finally {
    undo();
  }
}

export function nameOf({ change, target, place }: Mutation): string {
  return `${change}: ${target} (${place})`;
}
