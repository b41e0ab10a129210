import { afterEach, describe, expect, test } from 'vitest';
import { violationsIn } from '../support/accessibility.ts';
import { BROWSERS, type BrowserName, type ExtensionView } from '../support/browsers/index.ts';
import { chosenCases, runsIn } from '../support/fixed-set/index.ts';
import { addressOf } from '../support/local-x/index.ts';
import { generateThread } from '../support/local-x/threads/generate.ts';
import { threadNamed } from '../support/local-x/threads/load.ts';
import { EXPORT_BUTTON, picturesIn, previewOf } from '../support/preview.ts';
import { type Session, useSession } from '../support/session.ts';

/** A short one: nothing else is said of more posts. */
const SHORT = threadNamed('kiln-log');
const POSTS = SHORT.posts.length;
const EDITOR_IN_TAB = `src/editor/editor.html?thread=${SHORT.posts[0]!.id}`;
const KINDS = threadNamed('every-kind');
/** So long that its reading can be looked at. */
const LONG = generateThread(150, 7);

interface Look {
  /** How the browser is started. */
  args?: string[];
  prefs?: Record<string, unknown>;
  /** What is done to a page then; runs in the page. */
  change?(): void | Promise<void>;
}

const LOOKS = {
  light: { chrome: {}, firefox: { prefs: { 'ui.systemUsesDarkTheme': 0 } } },
  dark: {
    chrome: { args: ['--force-dark-mode'] },
    firefox: { prefs: { 'ui.systemUsesDarkTheme': 1 } },
  },
  'forced colours': {
    chrome: { args: ['--force-high-contrast'] },
    firefox: { prefs: { 'browser.display.document_color_use': 2 } },
  },
  'right to left': both({ change: () => document.documentElement.setAttribute('dir', 'rtl') }),
  'zoom of 200 %': both({ change: () => chrome.tabs.setZoom(2) }),
} satisfies Record<string, Record<BrowserName, Look>>;

const typedKeys = <Key extends string>(record: Record<Key, unknown>) =>
  Object.keys(record) as Key[];

function both(look: Look): Record<BrowserName, Look> {
  return { chrome: look, firefox: look };
}

/** Queries that tell whether a look is there; a browser that was not taught it would pass anyhow. */
const PROOFS: Record<string, string> = {
  light: '(prefers-color-scheme: light) and (forced-colors: none)',
  dark: '(prefers-color-scheme: dark)',
  'forced colours': '(forced-colors: active)',
  'zoom of 200 %': '(width <= 640px)',
};

async function openEditor({ browser }: Session): Promise<ExtensionView> {
  const popup = await browser.clickToolbarButton(await browser.openPage(addressOf(SHORT)));
  await previewOf(popup, POSTS);
  return popup;
}

async function startExport(popup: ExtensionView, scale: string, layout: string): Promise<void> {
  await popup.click({ name: 'Export options' });
  await popup.choose({ name: 'Scale', role: 'combobox' }, scale);
  await popup.choose({ name: 'Layout', role: 'combobox' }, layout);
  await popup.press('Escape');
  await popup.click(EXPORT_BUTTON);
}

async function openStudio({ browser }: Session): Promise<ExtensionView> {
  const studio = await browser.openExtensionPage(`${EDITOR_IN_TAB}&view=studio`);
  await studio.waitFor('the slides', () => document.querySelector('.frame .slide'));
  return studio;
}

/** Ways to every state of the editor and of the studio. */
const STATES: Record<string, (session: Session) => Promise<ExtensionView>> = {
  async reading({ browser }) {
    const popup = await browser.clickToolbarButton(await browser.openPage(addressOf(LONG)));
    await popup.waitFor('the first posts', () => document.querySelector('.blank-card + *'));
    return popup;
  },
  async 'a problem'({ browser }) {
    const popup = await browser.clickToolbarButton(await browser.openPage('https://x.com/home'));
    await popup.find('[role="alert"]');
    return popup;
  },
  async 'half a thread'(session) {
    const popup = await STATES.reading!(session);
    // Pressed in the turn in which it is seen: a reading does not wait for a test.
    await popup.waitFor('Cancel', () => {
      const buttons = [...document.querySelectorAll('button')];
      const cancel = buttons.find(({ textContent }) => textContent?.trim() === 'Cancel');
      cancel?.click();
      return cancel !== undefined;
    });
    await popup.find('.notice');
    return popup;
  },
  'the thread': openEditor,
  async 'pictures that are missing'({ browser, localX }) {
    localX.images = 'missing';
    const popup = await browser.clickToolbarButton(await browser.openPage(addressOf(KINDS)));
    await popup.waitFor('a text in place of a picture', () =>
      document.querySelector('.page .no-picture-alt'),
    );
    localX.images = 'there';
    return popup;
  },
  async 'the export options'(session) {
    const popup = await openEditor(session);
    await popup.click({ name: 'Export options' });
    await popup.find({ name: 'Scale', role: 'combobox' });
    return popup;
  },
  async 'the colour picker'(session) {
    const popup = await openEditor(session);
    await popup.click('.swatch');
    await popup.find('.colour-field-area');
    return popup;
  },
  async 'the keyboard shortcuts'(session) {
    const popup = await openEditor(session);
    await popup.press('?');
    await popup.find('.sheet');
    return popup;
  },
  async 'everything unfolded'(session) {
    const popup = await openEditor(session);
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLElement>('.fold')) fold.click();
      // Of all tabs at once.
      for (const panel of document.querySelectorAll<HTMLElement>('.tab-panel'))
        panel.hidden = false;
    });
    return popup;
  },
  async 'an export under way'(session) {
    const popup = await openEditor(session);
    await startExport(popup, '3×', 'One per post');
    await popup.waitFor('the start', () => document.querySelector('.progress, .told'));
    return popup;
  },
  async 'an export that is done'(session) {
    const popup = await openEditor(session);
    await startExport(popup, '1×', 'One image');
    await popup.waitFor('the end', () => document.querySelector('.told.good'));
    return popup;
  },
  'the studio': openStudio,
  async 'one slide of the studio'(session) {
    const studio = await openStudio(session);
    await studio.click({ name: 'This slide', role: 'tab' });
    await studio.click({ name: 'Safe zones' });
    return studio;
  },
  async 'slides on a phone'(session) {
    const studio = await openStudio(session);
    await studio.click({ name: 'Preview on a phone' });
    await studio.waitFor('the phone', () => document.querySelector('.phone .slide'));
    return studio;
  },
  async 'several platforms'(session) {
    const studio = await openStudio(session);
    await studio.click({ name: 'Export for several platforms…' });
    await studio.click({ name: /^X · 1:1/, role: 'checkbox' });
    await studio.waitFor('what is too many', () => document.querySelector('.several-count'));
    return studio;
  },
  async 'the editor in a tab'({ browser }) {
    const tab = await browser.openExtensionPage(EDITOR_IN_TAB);
    await picturesIn(tab, '.page .slide', POSTS);
    return tab;
  },
};

/** Only a tab can be zoomed and has no size of its own. */
const IN_TABS = [
  ...['the studio', 'one slide of the studio', 'slides on a phone', 'several platforms'],
  'the editor in a tab',
];

describe.each(BROWSERS)('what axe says of the editor in %s', (name) => {
  const looks = typedKeys(LOOKS).filter((look) => runsIn(`accessibility: ${look}`, name));
  describe.each(looks)('with %s', (look) => {
    const { args, prefs, change }: Look = LOOKS[look][name];
    const session = useSession(name, { args, prefs, localX: { threads: [LONG] } });
    let view: ExtensionView | undefined;
    afterEach(() => view?.close());

    const isZoom = look.startsWith('zoom');
    const states = Object.keys(STATES).filter((state) => !isZoom || IN_TABS.includes(state));
    test.each(chosenCases(`accessibility: ${look}`, name, states))('%s', async (state) => {
      // Tabs show what is stored.
      if (IN_TABS.includes(state)) await (await openEditor(session)).close();
      view = await STATES[state]!(session);
      if (change) await view.evaluate(change);
      const proof = PROOFS[look];
      if (proof) await view.waitFor(proof, (query) => matchMedia(query).matches, [proof]);
      expect(await violationsIn(view)).toEqual([]);
    });
  });
});
