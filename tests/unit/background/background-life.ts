import { vi } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { ExportRequest } from '../../../src/messaging/protocol.ts';
import * as store from '../../../src/store/database.ts';
import { type FakeBrowser, fakeBrowser } from '../../support/fake-browser.ts';
import { FakeHost } from './fake-host.ts';

export const REQUEST: ExportRequest = {
  requestId: 'r1',
  threadId: '10',
  edits: NO_EDITS,
  design: DEFAULT_DESIGN,
  settings: DEFAULT_EXPORT_SETTINGS,
};
export const CONTENT_SCRIPT = 'assets/content-script.js';
const EDITOR = { id: 'extension', url: 'chrome-extension://extension/src/editor/editor.html' };
/** Answer at once and could not be waited for. */
const SYNCHRONOUS = ['getMessage', 'getUILanguage', 'getURL', 'addListener', 'removeListener'];
const RETRIES = 5;
const PAUSE = 200; // ms

/** One life of the background: fresh modules, until it is stopped at the call of a given number. */
interface Life {
  calls: number;
  diesAt: number;
  isDead: boolean;
  death: Promise<never>;
  die(): void;
}

let latest: World | undefined;

/**
 * A browser with a render host, in which the background may die at any of its calls to the browser
 * or the store, as the real one does, and is woken by the next event.
 */
export class World {
  readonly browser: FakeBrowser = fakeBrowser().browser;
  host: FakeHost;
  readonly alarms = new Set<string>();
  lives = 0;
  #life: Life | null = null;
  #waking: Promise<Life> | null = null;
  #isOver = false;
  readonly #hostDies: boolean;

  constructor({ hostDies = false } = {}) {
    latest?.end();
    latest = this;
    const { runtime, alarms } = this.browser;
    this.#hostDies = hostDies;
    runtime.sendMessage.mockImplementation(async (message) =>
      message.to === 'host' ? this.host.answer(message) : undefined,
    );
    alarms.create.mockImplementation(async (name) => void this.alarms.add(name));
    alarms.clear.mockImplementation(async (name) => this.alarms.delete(name));
    this.host = this.#openHost();
  }

  /** Starts the background, or finds it running; never, once the test is over. */
  awake(diesAt = Number.POSITIVE_INFINITY): Promise<Life> {
    if (this.#isOver) return new Promise(() => undefined);
    if (this.#life && !this.#life.isDead) return Promise.resolve(this.#life);
    this.#waking ??= this.#start(diesAt).finally(() => {
      this.#waking = null;
    });
    return this.#waking;
  }

  /** Starts the background, and lets it find that there is nothing to do. */
  async idle(): Promise<void> {
    await this.awake();
    await (await import('../../../src/background/export-queue.ts')).runQueue();
  }

  /** Fulfilled when no background is just starting, which takes real time. */
  async started(): Promise<void> {
    await this.#waking;
  }

  /** A message of one of our pages; rejects when the background dies before it answers. */
  async send<T = unknown>(method: string, input: object, sender: object = EDITOR): Promise<T> {
    const life = await this.awake();
    const message = { to: 'background', method, input };
    const replies = this.browser.runtime.onMessage.emit(message, sender);
    const reply = await Promise.race([replies.find((one) => one !== undefined), life.death]);
    const { ok, value } = reply as { ok: boolean; value: T };
    if (!ok) throw new Error(JSON.stringify(reply));
    return value;
  }

  /** What one of our pages has posted before it closed. */
  async post(method: string, input: object): Promise<void> {
    const message = { to: 'background', method, input };
    await this.browser.storage.session.set({ [`post-${crypto.randomUUID()}`]: message });
    await this.awake();
  }

  async nameDownload(id: number): Promise<void> {
    await this.awake();
    this.browser.downloads.name(id);
  }

  async endDownload(id: number, state: 'complete' | 'interrupted'): Promise<void> {
    await this.awake();
    this.browser.downloads.end(id, state);
  }

  async ringAlarms(): Promise<void> {
    await this.awake();
    for (const name of this.alarms) this.browser.alarms.onAlarm.emit({ name });
  }

  async #start(diesAt: number): Promise<Life> {
    this.lives++;
    const life = newLife(diesAt, () => this.#hostDies && this.host.die());
    if (this.#hostDies) this.host = this.#openHost();
    const { runtime, storage, downloads, alarms, contextMenus, commands } = this.browser;
    for (const source of [runtime.onMessage, runtime.onInstalled, runtime.onStartup]) {
      source.listeners.clear();
    }
    for (const source of [storage.onChanged, alarms.onAlarm]) source.listeners.clear();
    for (const source of [downloads.onCreated, downloads.onChanged, downloads.onErased]) {
      source.listeners.clear();
    }
    for (const source of [contextMenus.onClicked, commands.onCommand]) source.listeners.clear();
    await loadBackground(this.browser, life);
    this.#life = life;
    return life;
  }

  /** All worlds have one store: a queue that still tidies up would take the next one's exports. */
  end(): void {
    this.#isOver = true;
    this.#life?.die();
    void this.#waking?.then((life) => life.die());
    this.host.die();
  }

  #openHost(): FakeHost {
    const host = new FakeHost();
    host.tell = (method, input) => this.#tell(method, input);
    return host;
  }

  async #tell(method: string, input: object): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.send(method, input);
        return;
      } catch (error) {
        if (attempt === RETRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }
}

function newLife(diesAt: number, onDeath: () => void): Life {
  let end: (reason: Error) => void;
  const death = new Promise<never>((_, reject) => {
    end = reject;
  });
  death.catch(() => undefined);
  return {
    calls: 0,
    diesAt,
    isDead: false,
    death,
    die() {
      if (this.isDead) return;
      this.isDead = true;
      end(new Error('The message port closed before a response was received'));
      onDeath();
    },
  };
}

/** A call of a dead background never comes to anything. */
async function pass<T>(life: Life, call: () => T): Promise<T> {
  if (++life.calls === life.diesAt) life.die();
  return life.isDead ? new Promise<T>(() => undefined) : call();
}

function mortal<T extends object>(api: T, life: Life): T {
  return new Proxy(api, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function') {
        if (SYNCHRONOUS.includes(String(name))) return value.bind(target);
        return (...args: unknown[]) => pass(life, () => value.apply(target, args));
      }
      return typeof value === 'object' && value !== null ? mortal(value, life) : value;
    },
  });
}

async function loadBackground(browser: FakeBrowser, life: Life): Promise<void> {
  vi.resetModules();
  vi.doMock('../../../src/browser/webext.ts', () => ({
    ...fakeBrowser(),
    browser: mortal(browser, life),
  }));
  vi.doMock('../../../src/store/database.ts', () => ({
    ...store,
    database: () => pass(life, store.database),
  }));
  vi.doMock('../../../src/browser/render-host.ts', () => ({ ensureRenderHost: async () => {} }));
  vi.doMock('../../../src/capture/content-script.ts?script&iife', () => ({
    default: CONTENT_SCRIPT,
  }));
  await import('../../../src/background/index.ts');
}
