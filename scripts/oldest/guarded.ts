/** Something newer than the oldest browsers that may ship, and what makes that right. */
export interface Guarded {
  /** As the check names it, in any browser. */
  what: string;
  /** A file and words in it: without them the exception is none any more. */
  guard: [file: string, words: string];
  why: string;
}

export const GUARDED: readonly Guarded[] = [
  {
    what: 'scrollbar-color',
    guard: ['src/editor/styles/base.css', 'scrollbar-color:'],
    why: 'Without it scrollbars look as those of the system.',
  },
  ...['scrollbar-width', 'scrollbar-width: thin'].map((what) => ({
    what,
    guard: ['src/editor/styles/stage.css', 'scrollbar-width:'] as [string, string],
    why: 'Without it scrollbars are as wide as those of the system.',
  })),
  {
    what: 'text-wrap: pretty',
    guard: ['src/editor/styles/settings.css', 'text-wrap: pretty'],
    why: 'Without it a last line may have one word; nothing is measured by it.',
  },
  {
    what: 'window.EyeDropper',
    guard: ['src/editor/controls/colour-extras.tsx', '{Dropper && ('],
    why: 'The button is there where the browser has it.',
  },
  {
    what: 'moveBefore()',
    guard: ['node_modules/preact/src/diff/children.js', 'parentDom.moveBefore &&'],
    why: 'Preact asks for it first.',
  },
  {
    what: 'Symbol.dispose',
    guard: ['node_modules/@preact/signals-core/src/index.ts', '(dispose as any)[Symbol.dispose]'],
    why: 'It only names a property, which nobody reads where there is no such symbol.',
  },
  {
    what: 'browser.commands.openShortcutSettings',
    guard: ['src/browser/commands.ts', 'if (IS_CHROME) await browser.tabs.create'],
    why: 'Firefox has it; Chrome opens its own page.',
  },
  ...[
    'chrome.offscreen.createDocument',
    'chrome.offscreen.Reason.BLOBS',
    'chrome.runtime.ContextType.OFFSCREEN_DOCUMENT',
  ].map((what) => ({
    what: `${what} (not in the data)`,
    guard: ['src/browser/render-host.ts', 'if (!IS_CHROME) return;'] as [string, string],
    why: 'Chrome has it from 109 on (runtime.getContexts: 116), by its own documentation.',
  })),
  {
    what: 'minimum_chrome_version (not in the data)',
    guard: ['vite.config.ts', "minimum_chrome_version: '120'"],
    why: 'A key of Chrome, which says what is checked here.',
  },
];
