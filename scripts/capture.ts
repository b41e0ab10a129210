import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readThread } from '../src/capture/read-thread.ts';
import type { CaptureProblem } from '../src/messaging/capture-result.ts';

const USAGE = 'Usage: npm run -s capture -- FILE.html --url https://x.com/user/status/ID';

const SENTENCES: Record<CaptureProblem, string> = {
  'not-a-thread': 'The address given with --url is no thread page of X.',
  'log-in': 'The page is a log-in wall of X, there is no thread on it.',
  'post-missing': 'X says on the page that this post does not exist.',
  'nothing-readable': 'Every post of the thread is hidden by X.',
  'page-not-understood': 'The page has posts, but not the one of the address in a known form.',
  'nothing-loaded': 'There is no post on the page.',
  'cannot-inject': 'The page cannot be read.',
  'tab-gone': 'The page is gone.',
  cancelled: 'Reading was cancelled.',
};

/** Prints the thread of a saved page as JSON; runs none of its scripts and loads nothing. */
function main(): number {
  const input = readInput();
  if (typeof input === 'string') return fail(input);
  let html: string;
  try {
    html = readFileSync(input.file, 'utf8');
  } catch {
    return fail(`The file ${input.file} cannot be read.`);
  }
  const { window } = new JSDOM(html, { url: input.url, virtualConsole: new VirtualConsole() });
  const result = readThread(window.document, input.url, new Date().toISOString());
  if (!result.ok) return fail(SENTENCES[result.problem]);
  process.stdout.write(`${JSON.stringify(result.thread, null, 2)}\n`);
  return 0;
}

function readInput(): { file: string; url: string } | string {
  try {
    const { values, positionals } = parseArgs({
      options: { url: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (positionals.length !== 1 || file === undefined || !values.url) return USAGE;
    return URL.canParse(values.url) ? { file, url: values.url } : USAGE;
  } catch {
    return USAGE;
  }
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = main();
