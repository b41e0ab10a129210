import { parseArgs } from 'node:util';
import type { CaptureProblem } from '../../src/messaging/capture-result.ts';
import type { Thread } from '../../src/thread/schema.ts';
import { Problem } from './problem.mjs';
import { openSavedPage } from './saved-page.ts';

const USAGE = 'Usage: npm run -s capture -- FILE.html --url https://x.com/user/status/ID';

const SENTENCES: Record<CaptureProblem, string> = {
  'not-a-thread': 'The address given with --url is no thread page of X.',
  'log-in': 'The page is a log-in wall of X, there is no thread on it.',
  'post-missing': 'X says on the page that this post does not exist.',
  'nothing-readable': 'Every post of the thread is hidden by X.',
  'page-not-understood': 'The page has posts, but not the one of the address in a known form.',
  'article-page': 'The page shows an article alone, and no post.',
  'nothing-loaded': 'There is no post on the page.',
  'cannot-inject': 'The page cannot be read.',
  'tab-gone': 'The page is gone.',
  cancelled: 'Reading was cancelled.',
  'newer-data': 'The thread is kept by a newer version.',
  'no-room': 'There is no room to keep the thread.',
  'not-stored': 'The thread could not be kept.',
  'too-long': 'The thread is too long for a message.',
};

/**
 * The thread of the saved page that `npm run capture` is asked for.
 *
 * @throws Problem in one sentence
 */
export function askedThread(args: string[]): Thread {
  const { file, url } = readInput(args);
  const result = openSavedPage(file)(url);
  if (!result.ok) throw new Problem(SENTENCES[result.problem]);
  return result.thread;
}

function readInput(args: string[]): { file: string; url: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { url: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    const { url } = values;
    if (file !== undefined && others.length === 0 && url && URL.canParse(url)) return { file, url };
  } catch {}
  throw new Problem(USAGE);
}
