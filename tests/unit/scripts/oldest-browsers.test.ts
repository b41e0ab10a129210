import { describe, expect, it } from 'vitest';
import { newExtensionApis, newManifestKeys } from '../../../scripts/oldest/extension-apis.ts';
import { newInPrograms } from '../../../scripts/oldest/programs.ts';
import { newInStyles } from '../../../scripts/oldest/styles.ts';
import type { Oldest } from '../../../scripts/oldest/support.ts';

const CHROME: Oldest = { browser: 'chrome', version: 120 };
const FIREFOX: Oldest = { browser: 'firefox', version: 142 };

describe('styles', () => {
  it.each([
    [':root { interpolate-size: allow-keywords; }', 'interpolate-size: allow-keywords', 'both'],
    ['.a { width: calc-size(auto, size); }', 'calc-size()', 'both'],
    ['.a { width: if(style(--b: 1): 1px; else: 2px); }', 'if()', 'both'],
    ['.a { display: grid-lanes; }', 'display: grid-lanes', 'both'],
    ['@position-try --below { top: 0; }', '@position-try', 'both'],
    ['details::details-content { height: 0; }', '::details-content', 'both'],
    ['.a { color: light-dark(#000, #FFF); }', 'light-dark()', 'chrome'],
    ['.a:open { color: red; }', ':open', 'chrome'],
    ['.a { text-wrap: pretty; }', 'text-wrap: pretty', 'firefox'],
  ])('find in %s: %s, new to %s', (css, what, newTo) => {
    const finders = [CHROME, FIREFOX].filter((oldest) => newInStyles(css, oldest).includes(what));
    const browsers = finders.map(({ browser }) => browser);
    expect(browsers).toEqual(newTo === 'both' ? ['chrome', 'firefox'] : [newTo]);
  });

  it('find nothing in what both know', () => {
    const css = `
      .a:has(> .b):not(:focus-visible)::before { content: 'light-dark()'; inset: 0; gap: 4px; }
      .a { --open: grid-lanes; width: clamp(1px, calc(1px + 2cqi), 3px); text-wrap: balance;
        background: color-mix(in oklab, red 20%, transparent) url(calc-size.png); }
      @container (width > 20px) { .a { aspect-ratio: 1; } }
      @media (prefers-reduced-motion: reduce) { .a { transition: none; } }
      @font-face { font-family: A; src: url(a.woff2); unicode-range: U+20; }`;
    for (const oldest of [CHROME, FIREFOX]) expect(newInStyles(css, oldest)).toEqual([]);
  });
});

describe('scripts', () => {
  const newIn = (code: string, oldest: Oldest) =>
    [...newInPrograms(new Map([['a.js', code]]), oldest).values()].flat();

  it.each([
    ['Promise.try(() => 1);', 'Promise.try', CHROME],
    ['new Set([1]).union(other);', 'union()', CHROME],
    ['RegExp.escape(words);', 'RegExp.escape', CHROME],
    ['/(?i:lamps)/.test(words);', '(?i:…)', CHROME],
    ['window.navigation.navigate(url);', 'window.navigation', FIREFOX],
    ['const dropper = new EyeDropper();', 'EyeDropper', FIREFOX],
    ['list.moveBefore(row, null);', 'moveBefore()', FIREFOX],
    ["box.addEventListener('scrollsnapchange', go);", 'event scrollsnapchange', FIREFOX],
    ['document.startViewTransition(go);', 'document.startViewTransition', FIREFOX],
  ])('finds in %s: %s', (code, what, oldest) => {
    expect(newIn(code, oldest)).toContain(what);
  });

  it('find nothing in what both know, or in what scripts bring along', () => {
    const code = `
      const navigation = { union() {}, back: () => 1 };
      navigation.union(); [1].map(String); Object.groupBy(list, go); structuredClone(list);
      document.addEventListener('scrollend', () => new OffscreenCanvas(1, 1).convertToBlob());
      box.checkVisibility(); list.toSorted(); URL.canParse(words); 'Promise.try';`;
    for (const oldest of [CHROME, FIREFOX]) expect(newIn(code, oldest)).toEqual([]);
  });
});

describe('extension APIs', () => {
  it.each([
    ['browser.sidePanel.open({});', 'browser.sidePanel.open', FIREFOX],
    ['browser.commands.openShortcutSettings();', 'browser.commands.openShortcutSettings', CHROME],
    ['browser.sidebarAction.open();', 'browser.sidebarAction.open', CHROME],
    ['chrome.offscreen.hasDocument();', 'chrome.offscreen.hasDocument (not in the data)', CHROME],
  ])('finds in %s: %s', (source, what, oldest) => {
    expect(newExtensionApis(source, oldest)).toContain(what);
  });

  it('finds nothing in what both know', () => {
    const source = `browser.storage.session.get(null); browser.contextMenus.create({});
      browser.runtime?.id; browser.scripting.executeScript({}); browser.action.setBadgeText({});`;
    for (const oldest of [CHROME, FIREFOX]) expect(newExtensionApis(source, oldest)).toEqual([]);
  });

  it('finds keys of a manifest', () => {
    const manifest = { name: 'A', side_panel: { default_path: 'a' }, sidebar_action: {}, lamps: 1 };
    expect(newManifestKeys(manifest, FIREFOX)).toEqual(['side_panel', 'lamps (not in the data)']);
    expect(newManifestKeys(manifest, CHROME)).toEqual([
      'sidebar_action',
      'lamps (not in the data)',
    ]);
  });
});
