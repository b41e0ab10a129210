import {
  describeTarget,
  type ElementTask,
  type Located,
  type Target,
  toQuery,
  withElement,
} from './find-in-page.ts';
import { pageExpression } from './page-expression.ts';
import { PATIENCE, waitUntil } from './wait-until.ts';

/** The few things that Chrome and Firefox do differently with a page of the extension. */
export interface ViewBackend {
  /** Evaluates an expression, waits for its promise, returns a string or undefined. */
  evaluate(expression: string): Promise<unknown>;
  click(x: number, y: number, times: 1 | 2): Promise<void>;
  /** Presses the mouse at the first place, moves over the others, and lets go at the last. */
  drag(places: readonly Place[]): Promise<void>;
  type(text: string): Promise<void>;
  /** One key with modifiers, e.g. `['Control', 'z']`. */
  press(keys: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** In the window, CSS px. */
export interface Place {
  x: number;
  y: number;
}

export interface ElementFacts {
  role: string;
  name: string;
  value?: string;
  checked?: boolean;
  text: string;
}

/**
 * A page of the extension, be it the real popup or a tab. Clicks and keys are the browser's own
 * input events: trusted, and with user activation.
 */
export class ExtensionView {
  readonly #backend: ViewBackend;
  readonly #label: string;

  constructor(label: string, backend: ViewBackend) {
    this.#label = label;
    this.#backend = backend;
  }

  /** Runs a function in the page. Arguments and result travel as JSON. */
  async evaluate<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    // Both protocols have value formats of their own; a string is the same in both.
    const call = `Promise.resolve(${pageExpression(fn, args)}).then((v) => JSON.stringify(v))`;
    const json = await this.#backend.evaluate(call);
    return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
  }

  /** Polls a function in the page until it returns something truthy. */
  waitFor<Args extends unknown[], Result>(
    what: string,
    fn: (...args: Args) => Result | Promise<Result>,
    args: Args = [] as unknown[] as Args,
    timeout = PATIENCE,
  ): Promise<NonNullable<Result>> {
    return waitUntil(`${what} in ${this.#label}`, () => this.evaluate(fn, ...args), {
      timeout,
      describe: () => this.#whatCanBeSeen(),
    });
  }

  /** The visible text of the page. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what the user sees, not what is hidden
    return this.evaluate(() => document.body.innerText);
  }

  /** Waits for a control and tells its role, name, value and text. */
  find(target: Target): Promise<ElementFacts> {
    return this.#untilDone(target, 'describe', undefined) as Promise<ElementFacts>;
  }

  /** Whether such a control is visible now. */
  async has(target: Target): Promise<boolean> {
    const facts = await this.evaluate(withElement, toQuery(target), 'see', null);
    return !isState(facts);
  }

  /** Waits until the control is there, enabled, uncovered and at rest, and clicks it. */
  async click(target: Target, timeout = PATIENCE): Promise<void> {
    const { x, y } = await this.#placeOf(target, timeout);
    await this.#backend.click(x, y, 1);
  }

  async doubleClick(target: Target): Promise<void> {
    const { x, y } = await this.#placeOf(target);
    await this.#backend.click(x, y, 2);
  }

  /** Drags one control onto another with the mouse, and some px further down or up. */
  async drag(target: Target, onto: Target, further = 0): Promise<void> {
    const to = await this.#placeOf(onto);
    const from = await this.#placeOf(target);
    const end = { x: to.x, y: to.y + further };
    const middle = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
    await this.#backend.drag([from, middle, end]);
  }

  /** Drags the lower left corner of an element onto a control with the mouse. */
  async dragCorner(selector: string, onto: Target): Promise<void> {
    const to = await this.#placeOf(onto);
    await this.#placeOf(selector);
    const from = await this.evaluate((one) => {
      const { left, bottom } = document.querySelector(one)!.getBoundingClientRect();
      return { x: left + 6, y: bottom - 6 };
    }, selector);
    await this.#backend.drag([from, to, to]);
  }

  async #placeOf(target: Target, timeout = PATIENCE): Promise<Place> {
    let before = '';
    return waitUntil(
      `${describeTarget(target)} to be clickable in ${this.#label}`,
      async () => {
        const located = (await this.#run(target, 'locate')) as Located;
        const now = JSON.stringify(located);
        const atRest = now === before;
        before = now;
        return located.state === 'ready' && atRest ? located : undefined;
      },
      { timeout, describe: async () => `${before}\n${await this.#whatCanBeSeen()}` },
    );
  }

  /** Focuses a text or number field and types over what is in it. */
  async type(target: Target, text: string): Promise<void> {
    await this.#untilDone(target, 'selectText', undefined);
    await this.#backend.type(text);
  }

  /** Types over what is in a field and leaves it with Enter. */
  async fill(target: Target, text: string): Promise<void> {
    await this.type(target, text);
    await this.press('Enter');
  }

  /** Chooses an option of a `<select>` by its label or value. */
  async choose(target: Target, option: string): Promise<void> {
    await this.#untilDone(target, 'choose', option);
  }

  /** Puts a file into a file field, as its dialog would. */
  async giveFile(target: Target, name: string, bytes: Buffer, type = ''): Promise<void> {
    const value = { name, type, base64: bytes.toString('base64') };
    await this.#untilDone(target, 'giveFile', value);
  }

  /** Presses a key, with modifiers before it: `Escape`, `Control+z`, `Shift+ArrowRight`. */
  async press(combination: string): Promise<void> {
    const keys = combination === '+' ? ['+'] : combination.split('+');
    await this.#backend.press(keys);
  }

  /** What the page looks like now, as PNG. */
  screenshot(): Promise<Buffer> {
    return this.#backend.screenshot();
  }

  isOpen(): Promise<boolean> {
    return this.#backend.isOpen();
  }

  async waitUntilClosed(): Promise<void> {
    const closed = async () => !(await this.isOpen());
    await waitUntil(`${this.#label} to close`, closed);
  }

  async close(): Promise<void> {
    if (!(await this.isOpen())) return;
    await this.#backend.close();
    await this.waitUntilClosed();
  }

  #run(target: Target, task: ElementTask, value: unknown = null): Promise<unknown> {
    return this.evaluate(withElement, toQuery(target), task, value);
  }

  #untilDone(target: Target, task: ElementTask, value: unknown) {
    let last: unknown;
    return waitUntil(
      `${describeTarget(target)} in ${this.#label}`,
      async () => {
        last = await this.#run(target, task, value);
        return isState(last) ? undefined : last;
      },
      {
        describe: async () => `${JSON.stringify(last)}\n${await this.#whatCanBeSeen()}`,
      },
    );
  }

  async #whatCanBeSeen(): Promise<string> {
    if (!(await this.isOpen())) return `${this.#label} is closed`;
    return `Its text: ${(await this.text()).replace(/\s+/g, ' ').slice(0, 600)}`;
  }
}

function isState(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'state' in value;
}
