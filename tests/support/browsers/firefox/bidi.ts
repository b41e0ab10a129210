import type { Browser } from 'puppeteer-core';

/** Puppeteer's own WebDriver BiDi connection, for what its API does not offer. */
export class Bidi {
  readonly #connection: { send(method: string, params: object): Promise<{ result: unknown }> };

  constructor(browser: Browser) {
    // Not in the public types.
    this.#connection = (browser as unknown as { connection: never }).connection;
  }

  async send<Result>(method: string, params: object): Promise<Result> {
    return (await this.#connection.send(method, params)).result as Result;
  }

  /** Evaluates an expression in a browsing context; it must give a string, number or undefined. */
  async evaluate(context: string, expression: string): Promise<unknown> {
    const answer = await this.send<{
      type: string;
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result?.value;
  }

  async openTabs(): Promise<{ context: string; url: string }[]> {
    type Tree = { contexts: { context: string; url: string }[] };
    return (await this.send<Tree>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  }

  /** Whether a browsing context still exists. */
  async isOpen(context: string): Promise<boolean> {
    try {
      await this.send('browsingContext.getTree', { root: context, maxDepth: 0 });
      return true;
    } catch {
      return false;
    }
  }
}
