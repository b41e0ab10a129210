// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyBrand, NO_BRAND } from '../../../src/design/brand.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../../src/design/export-settings.ts';
import { DEFAULT_DESIGN } from '../../../src/design/schema.ts';
import { hidePost } from '../../../src/edits/operations.ts';
import { NO_EDITS } from '../../../src/edits/schema.ts';
import type { CaptureState } from '../../../src/messaging/protocol.ts';
import { database } from '../../../src/store/database.ts';
import { saveEdits } from '../../../src/store/drafts.ts';
import { loadJobs } from '../../../src/store/jobs.ts';
import { updateLibrary } from '../../../src/store/presets.ts';
import { saveCapture } from '../../../src/store/save-capture.ts';
import { saveDesign, saveExportSettings } from '../../../src/store/settings.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { aPreset, libraryOf } from '../../support/presets.ts';
import { sampleThread } from '../../support/sample-thread.ts';
import { rest, until } from '../../support/waiting.ts';
import { World } from './background-life.ts';

const ON_X = 'https://x.com/northlight_lab/status/10';
const PAGE = { id: 'extension', url: ON_X, frameId: 0, tab: { id: 7 } };

let world: World;
let browser: World['browser'];
let quickExport: typeof import('../../../src/background/quick-export.ts')['quickExport'];

beforeEach(async () => {
  vi.stubGlobal('navigator', { userAgent: 'Browser/1' });
  await emptyDatabase();
  world = new World();
  browser = world.browser;
  browser.tabs.get.mockResolvedValue({ id: 7, url: ON_X });
  browser.tabs.sendMessage.mockResolvedValue({ ok: true });
  browser.downloads.onStart = ({ id }) =>
    void setTimeout(() => browser.downloads.end(id, 'complete'));
  await world.awake();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  ({ quickExport } = await import('../../../src/background/quick-export.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const state = () => browser.storage.session.kept.get('capture-7') as CaptureState;
const pageIsRead = () => {
  const result = { ok: true, thread: sampleThread('10', '11'), diagnostics: {} };
  return world.send('captureFinished', { captureId: state().captureId, result }, PAGE);
};
const notices = () =>
  browser.tabs.sendMessage.mock.calls
    .map(([, { method, input }]) => (method === 'showNotice' ? (input as { text: string }) : null))
    .flatMap((input) => input?.text ?? []);
const badges = () => browser.action.setBadgeText.mock.calls.map(([{ text }]) => text);
const quiet = () => until(() => expect(world.alarms.size).toBe(0));

describe('on a thread', () => {
  it('reads it, exports it and says so on the page', async () => {
    await quickExport(7);
    expect(state()).toMatchObject({ purpose: 'export', phase: 'reading' });
    await pageIsRead();
    await until(() => expect(notices()).toContain('Saved 2 files to your downloads'));
    expect(notices()[0]).toBe('Reading the thread… 0 posts');
    expect(browser.downloads.saved()).toHaveLength(2);
    await quiet();
  });

  it('exports with the last design, the last format and the edits of the thread', async () => {
    const design = { ...DEFAULT_DESIGN, fontSize: 20 };
    const settings = { ...DEFAULT_EXPORT_SETTINGS, scale: 3, layout: 'per-post' } as const;
    const edits = hidePost(NO_EDITS, '11');
    await saveDesign(design);
    await saveExportSettings(settings);
    await saveCapture(sampleThread('10', '11'));
    await saveEdits('10', edits);
    await quickExport(7);
    const { captureId } = state();
    await pageIsRead();
    const notice = { tabId: 7, captureId };
    expect(await loadJobs()).toMatchObject([{ threadId: '10', design, settings, edits, notice }]);
    await quiet();
  });

  it('exports with what a popup changed as it went', async () => {
    const settings = { ...DEFAULT_EXPORT_SETTINGS, scale: 3 } as const;
    const edits = hidePost(NO_EDITS, '11');
    world.host.saveUnfinished = async () => {
      await saveExportSettings(settings);
      await saveEdits('10', edits);
    };
    await quickExport(7);
    await pageIsRead();
    expect(await loadJobs()).toMatchObject([{ settings, edits }]);
    await quiet();
  });

  it('exports with what is kept when the rest cannot be saved', async () => {
    world.host.saveUnfinished = () => Promise.reject(new Error('no room'));
    vi.spyOn(console, 'error').mockReturnValue();
    await quickExport(7);
    await pageIsRead();
    expect(await loadJobs()).toHaveLength(1);
    await quiet();
  });

  it('exports with the default preset and the brand kit, once they are chosen', async () => {
    const preset = aPreset('Blue');
    const brand = { ...NO_BRAND, colours: ['#112233'] };
    await saveDesign({ ...DEFAULT_DESIGN, fontSize: 20 });
    const library = { ...libraryOf(preset), defaultId: preset.id, brand, isBrandOn: true };
    await updateLibrary(() => library);
    await quickExport(7);
    await pageIsRead();
    expect(await loadJobs()).toMatchObject([{ design: applyBrand(preset.design, brand) }]);
    await quiet();
  });

  it('exports a thread that an open editor is reading already', async () => {
    await world.send('captureTab', { tabId: 7 });
    await quickExport(7);
    await pageIsRead();
    expect(await loadJobs()).toHaveLength(1);
    await quiet();
  });

  it('exports though an editor is opened meanwhile', async () => {
    await quickExport(7);
    await world.send('captureTab', { tabId: 7 });
    await pageIsRead();
    expect(await loadJobs()).toHaveLength(1);
    await quiet();
  });

  it('exports nothing that only an editor has asked for', async () => {
    await world.send('captureTab', { tabId: 7 });
    await pageIsRead();
    expect(await loadJobs()).toEqual([]);
  });
});

describe('with a design of a newer version', () => {
  it.each([
    ['the last one', 'design', { ...DEFAULT_DESIGN, schema: 99 }],
    ['a preset', 'presets', { ...libraryOf(), schema: 99 }],
    ['the export settings', 'export', { ...DEFAULT_EXPORT_SETTINGS, schema: 99 }],
  ])('makes no files, and says why: %s', async (_, key, newer) => {
    await (await database()).put('settings', newer, key);
    await quickExport(7);
    await pageIsRead();
    expect(notices().at(-1)).toMatch(/a newer version of Thread Navigator\. Update to/);
    expect(badges().at(-1)).toBe('!');
    expect(await loadJobs()).toEqual([]);
    expect(await (await database()).get('settings', key)).toEqual(newer);
  });
});

describe('Cancel on the notice', () => {
  const cancel = (captureId: string) => world.send('noticeCancelled', { captureId }, PAGE);

  it('stops the reading', async () => {
    await quickExport(7);
    const { captureId } = state();
    await cancel(captureId);
    const methods = browser.tabs.sendMessage.mock.calls.map(([, { method }]) => method);
    expect(methods).toContain('stopCapture');
  });

  it('cancels the export that follows', async () => {
    world.host.beforeFile = () => new Promise((resolve) => setTimeout(resolve, 50));
    await quickExport(7);
    const { captureId } = state();
    await pageIsRead();
    await cancel(captureId);
    expect(await loadJobs()).toMatchObject([{ state: 'cancelled' }]);
    expect(notices().at(-1)).toBe('Export cancelled');
    await quiet();
  });

  it('cancels no export of another tab', async () => {
    world.host.beforeFile = () => new Promise((resolve) => setTimeout(resolve, 50));
    await quickExport(7);
    const { captureId } = state();
    await pageIsRead();
    await world.send('noticeCancelled', { captureId }, { ...PAGE, tab: { id: 8 } });
    expect(await loadJobs()).not.toMatchObject([{ state: 'cancelled' }]);
    await quiet();
  });

  it('cancels no export of another notice', async () => {
    await quickExport(7);
    await pageIsRead();
    await cancel('another');
    expect(await loadJobs()).not.toMatchObject([{ state: 'cancelled' }]);
    await quiet();
  });
});

describe('elsewhere', () => {
  beforeEach(() => {
    browser.tabs.get.mockResolvedValue({ id: 7, url: 'https://x.com/home' });
  });
  const SENTENCE = /^Open a post on x\.com to get started/;

  it('says on the page that it is no thread', async () => {
    await quickExport(7);
    expect(notices()).toEqual([expect.stringMatching(SENTENCE)]);
    expect(badges()).toEqual(['!']);
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  function turnAway() {
    browser.tabs.get
      .mockResolvedValueOnce({ id: 7, url: 'https://x.com/home' })
      .mockResolvedValue({ id: 7 });
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access page'));
  }

  it('says it in the popup where nothing can be injected', async () => {
    turnAway();
    await quickExport(7);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
    expect(notices()).toEqual([]);
  });

  it('says it on the button where no popup can be opened either', async () => {
    turnAway();
    browser.action.openPopup.mockRejectedValue(new Error('No active window'));
    await quickExport(7);
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ text: '!', tabId: 7 });
    expect(browser.action.setTitle).toHaveBeenCalledWith({
      title: expect.stringMatching(SENTENCE),
      tabId: 7,
    });
  });
});

describe('the entry points', () => {
  const menu = () => browser.contextMenus.onClicked;
  const key = () => browser.commands.onCommand;

  it.each([
    ['the menu', () => menu().emit({ menuItemId: 'export-thread' }, { id: 7 })],
    ['the key', () => key().emit('quick-export', { id: 7 })],
    [
      'the key, without its tab',
      () => {
        browser.tabs.query.mockResolvedValue([{ id: 7 }]);
        key().emit('quick-export', undefined);
      },
    ],
  ])('start by %s', async (_, use) => {
    use();
    await until(() => expect(state()).toMatchObject({ purpose: 'export' }));
  });

  it.each([
    ['another menu item', () => menu().emit({ menuItemId: 'translate' }, { id: 7 })],
    ['a menu without a tab', () => menu().emit({ menuItemId: 'export-thread' }, undefined)],
    ['another key', () => key().emit('_execute_action', { id: 7 })],
    ['a key where there is no tab', () => key().emit('quick-export', undefined)],
  ])('do not start by %s', async (_, use) => {
    await Promise.all(use());
    await rest();
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('have a menu item on thread pages only', async () => {
    browser.runtime.onInstalled.emit({});
    await until(() => expect(browser.contextMenus.create).toHaveBeenCalled());
    expect(browser.contextMenus.removeAll).toHaveBeenCalled();
    const [item] = browser.contextMenus.create.mock.calls[0]!;
    expect(item).toMatchObject({ id: 'export-thread', title: 'Export thread' });
    for (const pattern of item.documentUrlPatterns) {
      expect(pattern).toMatch(/^https:\/\/(mobile\.)?(x|twitter)\.com\/\*\/(status|article)\/\*$/);
    }
  });
});
