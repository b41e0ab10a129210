import { parseArgs } from 'node:util';
import { FORMATS } from '../../src/design/formats.ts';
import type { BrowserName } from '../../tests/support/browsers/index.ts';
import { Problem } from '../lib/problem.mjs';

export interface StartOptions {
  browser: BrowserName;
  /** 'export' needs no screen: it clicks through an export and prints the files. */
  mode: 'open' | 'export' | 'help';
  /** As the option of the "Format" list; without it the extension's own default. */
  format: string | undefined;
  /** A page of the real X; without it the sample thread of the local X. */
  url: string | undefined;
  /** A page of X saved to a file, to be shown at `url`, or at the address in it, in place of the real one. */
  savedPage: string | undefined;
}

export const HELP = `npm start [-- OPTIONS] [URL]

Opens a real browser with Thread Navigator on a sample thread, served on this machine.

  --browser chrome|firefox   default: chrome
  --export                   no window: exports the thread for real and prints the files' paths;
                             also what happens where there is no display
  --format ${FORMATS.join('|')}
  --page FILE.html           a page of X, of a thread or an article, that was saved to a file, shown at the
                             address that it was saved at, or at URL
  URL                        a page of the real X instead, in a profile that is kept`;

const THREAD_HOST = /^(?:(?:www|mobile)\.)?(?:x|twitter)\.com$/;

/** What the command line asks for. Throws a Problem with one sentence where it makes no sense. */
export function readOptions(args: readonly string[], canShow: boolean): StartOptions {
  const { values, positionals } = parse(args);
  const browser = values.browser ?? 'chrome';
  if (browser !== 'chrome' && browser !== 'firefox') {
    throw new Problem(`--browser is chrome or firefox, not ${browser}.`);
  }
  const format = values.format?.toLowerCase();
  if (format !== undefined && !FORMATS.some((known) => known === format)) {
    throw new Problem(`--format is one of ${FORMATS.join(', ')}, not ${values.format}.`);
  }
  const [url, ...more] = positionals;
  if (more.length > 0) throw new Problem('Give at most one address.');
  if (url !== undefined && !isThreadPage(url)) {
    throw new Problem(`${url} is no address of X, such as https://x.com/user/status/123.`);
  }
  const savedPage = values.page;
  const exports = values.export || format !== undefined || !canShow;
  return {
    browser,
    mode: values.help ? 'help' : exports ? 'export' : 'open',
    format,
    url,
    savedPage,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        export: { type: 'boolean' },
        format: { type: 'string' },
        page: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n\n${HELP}`);
  }
}

function isThreadPage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && THREAD_HOST.test(url.hostname);
}

/** Whether a window could be shown. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
