import { pageExpression } from '../page-expression.ts';
import { waitUntil } from '../wait-until.ts';
import type { Bidi } from './bidi.ts';

/**
 * Firefox's own window (`browser.xhtml`), reached because of `--remote-allow-system-access`.
 * The toolbar, keys and menus are there; functions run with the browser's privileges.
 */
export class BrowserWindow {
  readonly #bidi: Bidi;
  readonly #context: string;

  private constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  static async find(bidi: Bidi): Promise<BrowserWindow> {
    const context = await waitUntil('the window of Firefox', async () => {
      const tree = await bidi.send<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        { 'moz:scope': 'chrome' },
      );
      return tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
    });
    return new BrowserWindow(bidi, context);
  }

  async run<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const call = `Promise.resolve(${pageExpression(fn, args)}).then((v) => JSON.stringify(v))`;
    const json = await this.#bidi.evaluate(this.#context, call);
    return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
  }
}
