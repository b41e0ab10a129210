import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { FakeDownloads } from './fake-downloads.ts';
import { fakeEvent } from './fake-event.ts';

type Message = { to: string; method: string; input: unknown };
type Tab = { id?: number; url?: string };

/**
 * Stands for src/browser/webext.ts: the English texts, messages that tests answer, downloads that
 * tests end.
 */
export function fakeBrowser() {
  return {
    IS_CHROME: false,
    VERSION: '0.0.0',
    browser: {
      i18n: { getUILanguage: () => 'en', getMessage },
      runtime: {
        id: 'extension',
        getURL: (path: string) => `chrome-extension://extension/${path}`,
        getPlatformInfo: vi.fn(async () => ({})),
        sendMessage: vi.fn(async (_message: Message): Promise<unknown> => undefined),
        onMessage: fakeEvent(),
        onInstalled: fakeEvent(),
        onStartup: fakeEvent(),
        getManifest: () => ({ host_permissions: ['https://pbs.twimg.com/*'] }),
      },
      permissions: {
        contains: vi.fn(async (_what: object) => true),
        request: vi.fn(async (_what: object) => true),
        onAdded: fakeEvent(),
        onRemoved: fakeEvent(),
      },
      tabs: {
        query: vi.fn(async (): Promise<Tab[]> => []),
        get: vi.fn(async (id: number): Promise<Tab> => ({ id })),
        sendMessage: vi.fn(
          async (_id: number, _message: Message, _to: object): Promise<unknown> => undefined,
        ),
      },
      action: {
        openPopup: vi.fn(async () => undefined),
        setBadgeText: vi.fn(async (_badge: { text: string; tabId?: number }) => undefined),
        setBadgeBackgroundColor: vi.fn(async () => undefined),
        setTitle: vi.fn(async (_title: { title: string; tabId?: number }) => undefined),
      },
      storage: fakeStorage(),
      scripting: { executeScript: vi.fn(async (_injection: object) => undefined) },
      alarms: {
        create: vi.fn(async (_name: string, _when: object) => undefined),
        clear: vi.fn(async (_name: string) => true),
        onAlarm: fakeEvent(),
      },
      downloads: new FakeDownloads(),
      contextMenus: {
        removeAll: vi.fn(async () => undefined),
        create: vi.fn(),
        onClicked: fakeEvent(),
      },
      commands: { onCommand: fakeEvent() },
    },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>['browser'];

/** The fake that the modules under test see, in a file that mocks webext.ts with it. */
export async function theBrowser(): Promise<FakeBrowser> {
  return (await import('../../src/browser/webext.ts')).browser as unknown as FakeBrowser;
}

function fakeStorage() {
  const onChanged = fakeEvent();
  return { session: fakeArea('session', onChanged), sync: fakeArea('sync', onChanged), onChanged };
}

/** Keeps copies, as the browser does. */
function fakeArea(name: string, onChanged: ReturnType<typeof fakeEvent>) {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: vi.fn(async (keys: string | string[] | null) => {
      const asked = keys === null ? [...kept.keys()] : [keys].flat();
      return structuredClone(Object.fromEntries(asked.map((key) => [key, kept.get(key)])));
    }),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) {
        kept.set(key, structuredClone(value));
        onChanged.emit({ [key]: { newValue: structuredClone(value) } }, name);
      }
    }),
    remove: vi.fn(async (keys: string | string[]) => {
      for (const key of [keys].flat()) if (kept.delete(key)) onChanged.emit({ [key]: {} }, name);
    }),
  };
}

function getMessage(key: string, values: string | string[] = []): string {
  const entry = (messages as Record<string, { message: string }>)[key];
  const all = [values].flat();
  return entry?.message.replace(/\$(\d)/g, (_, place) => all[Number(place) - 1] ?? '') ?? '';
}
