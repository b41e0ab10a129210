import { vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Message = { to: string; method: string; input: unknown };

/** Stands for src/browser/webext.ts: the English texts, and messages that tests answer. */
export function fakeBrowser() {
  return {
    browser: {
      i18n: { getUILanguage: () => 'en', getMessage },
      runtime: {
        id: 'extension',
        getURL: (path: string) => `chrome-extension://extension/${path}`,
        sendMessage: vi.fn(async (_message: Message): Promise<unknown> => undefined),
        onMessage: { addListener: vi.fn(), removeListener: vi.fn() },
      },
      tabs: {
        query: vi.fn(async (): Promise<{ id?: number; url?: string }[]> => []),
        get: vi.fn(async (id: number): Promise<{ id?: number; url?: string }> => ({ id })),
      },
    },
  };
}

function getMessage(key: string, values: string | string[] = []): string {
  const entry = (messages as Record<string, { message: string }>)[key];
  const all = [values].flat();
  return entry?.message.replace(/\$(\d)/g, (_, place) => all[Number(place) - 1] ?? '') ?? '';
}
