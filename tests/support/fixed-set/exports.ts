import type { ExportSettings } from '../../../src/design/export-settings.ts';
import { type Format, PICTURE_FORMATS, WORD_FORMATS } from '../../../src/design/formats.ts';
import type { BrowserName } from '../browsers/types.ts';

/** Where an export begins, and what of the manifest is behind it. */
export const ENTRIES = {
  /** The toolbar button, whose popup is the editor. */
  button: 'default_popup',
  /** Alt+Shift+D, which opens the same. */
  key: '_execute_action',
  /** The editor in a tab of its own. */
  tab: 'editor.html',
  /** Alt+Shift+Q, without a window. */
  'quick key': 'quick-export',
  /** "Export thread" in the menu of the page. */
  menu: 'contextMenus',
} as const;
export type Entry = keyof typeof ENTRIES;

export interface ExportChoice extends Pick<ExportSettings, 'format' | 'layout' | 'scale' | 'zip'> {
  browser: BrowserName;
  entry: Entry;
}

/**
 * The exports of `npm test`. Of browsers, layouts and ways of packing every one meets every other and every
 * format; every scale does so in the formats that have one (`SCALED`); every entry point meets all of these and
 * each kind of file (`KINDS`), for what is exported does not hang on where it was asked for. Carousels have a
 * table of their own. Who adds a value adds rows until tests/unit/fixed-set.test.ts is content.
 */
export const EXPORTS: readonly ExportChoice[] = [
  { browser: 'firefox', entry: 'button', format: 'png', layout: 'one-image', scale: 1, zip: true },
  { browser: 'chrome', entry: 'key', format: 'png', layout: 'per-post', scale: 2, zip: false },
  { browser: 'chrome', entry: 'tab', format: 'png', layout: 'per-post', scale: 3, zip: true },
  {
    browser: 'firefox',
    entry: 'quick key',
    format: 'png',
    layout: 'per-post',
    scale: 4,
    zip: false,
  },
  { browser: 'chrome', entry: 'menu', format: 'png', layout: 'one-image', scale: 1, zip: false },
  {
    browser: 'firefox',
    entry: 'button',
    format: 'jpeg',
    layout: 'one-image',
    scale: 3,
    zip: false,
  },
  { browser: 'chrome', entry: 'key', format: 'jpeg', layout: 'one-image', scale: 4, zip: true },
  { browser: 'firefox', entry: 'tab', format: 'jpeg', layout: 'one-image', scale: 2, zip: true },
  {
    browser: 'chrome',
    entry: 'quick key',
    format: 'jpeg',
    layout: 'per-post',
    scale: 1,
    zip: true,
  },
  { browser: 'firefox', entry: 'menu', format: 'jpeg', layout: 'per-post', scale: 2, zip: true },
  { browser: 'chrome', entry: 'button', format: 'webp', layout: 'per-post', scale: 2, zip: true },
  { browser: 'firefox', entry: 'key', format: 'webp', layout: 'one-image', scale: 1, zip: false },
  { browser: 'chrome', entry: 'tab', format: 'webp', layout: 'one-image', scale: 4, zip: false },
  {
    browser: 'chrome',
    entry: 'quick key',
    format: 'webp',
    layout: 'one-image',
    scale: 3,
    zip: false,
  },
  { browser: 'firefox', entry: 'menu', format: 'webp', layout: 'one-image', scale: 3, zip: true },
  { browser: 'firefox', entry: 'button', format: 'pdf', layout: 'one-image', scale: 4, zip: true },
  { browser: 'chrome', entry: 'key', format: 'pdf', layout: 'per-post', scale: 3, zip: false },
  { browser: 'firefox', entry: 'tab', format: 'pdf', layout: 'one-image', scale: 1, zip: false },
  {
    browser: 'chrome',
    entry: 'quick key',
    format: 'pdf',
    layout: 'one-image',
    scale: 2,
    zip: true,
  },
  { browser: 'firefox', entry: 'menu', format: 'pdf', layout: 'one-image', scale: 4, zip: false },
  { browser: 'chrome', entry: 'key', format: 'svg', layout: 'one-image', scale: 4, zip: true },
  { browser: 'firefox', entry: 'menu', format: 'svg', layout: 'per-post', scale: 2, zip: false },
  { browser: 'firefox', entry: 'button', format: 'html', layout: 'per-post', scale: 2, zip: false },
  { browser: 'chrome', entry: 'key', format: 'html', layout: 'one-image', scale: 3, zip: true },
  {
    browser: 'firefox',
    entry: 'key',
    format: 'markdown',
    layout: 'one-image',
    scale: 4,
    zip: true,
  },
  { browser: 'chrome', entry: 'tab', format: 'markdown', layout: 'per-post', scale: 3, zip: false },
  { browser: 'chrome', entry: 'button', format: 'text', layout: 'per-post', scale: 4, zip: true },
  { browser: 'firefox', entry: 'key', format: 'text', layout: 'one-image', scale: 3, zip: false },
  {
    browser: 'chrome',
    entry: 'quick key',
    format: 'json',
    layout: 'per-post',
    scale: 2,
    zip: true,
  },
  { browser: 'firefox', entry: 'menu', format: 'json', layout: 'one-image', scale: 1, zip: false },
];

/** With these, which a deep run tries too, every entry point and scale meets every format. */
export const MORE_EXPORTS: readonly ExportChoice[] = [
  { browser: 'chrome', entry: 'button', format: 'svg', layout: 'per-post', scale: 2, zip: false },
  { browser: 'firefox', entry: 'tab', format: 'svg', layout: 'per-post', scale: 1, zip: false },
  { browser: 'chrome', entry: 'quick key', format: 'svg', layout: 'per-post', scale: 3, zip: true },
  { browser: 'chrome', entry: 'tab', format: 'html', layout: 'one-image', scale: 4, zip: true },
  {
    browser: 'firefox',
    entry: 'quick key',
    format: 'html',
    layout: 'one-image',
    scale: 1,
    zip: true,
  },
  { browser: 'firefox', entry: 'menu', format: 'html', layout: 'one-image', scale: 3, zip: true },
  {
    browser: 'chrome',
    entry: 'button',
    format: 'markdown',
    layout: 'per-post',
    scale: 1,
    zip: false,
  },
  {
    browser: 'firefox',
    entry: 'quick key',
    format: 'markdown',
    layout: 'per-post',
    scale: 2,
    zip: true,
  },
  {
    browser: 'firefox',
    entry: 'menu',
    format: 'markdown',
    layout: 'one-image',
    scale: 1,
    zip: false,
  },
  { browser: 'chrome', entry: 'tab', format: 'text', layout: 'one-image', scale: 2, zip: false },
  {
    browser: 'chrome',
    entry: 'quick key',
    format: 'text',
    layout: 'one-image',
    scale: 1,
    zip: true,
  },
  { browser: 'firefox', entry: 'menu', format: 'text', layout: 'per-post', scale: 3, zip: false },
  { browser: 'chrome', entry: 'button', format: 'json', layout: 'one-image', scale: 4, zip: false },
  { browser: 'firefox', entry: 'key', format: 'json', layout: 'per-post', scale: 3, zip: true },
  { browser: 'firefox', entry: 'tab', format: 'json', layout: 'per-post', scale: 1, zip: true },
];

/** Formats whose files are larger at larger scales. */
export const SCALED: readonly Format[] = [...PICTURE_FORMATS, 'pdf'];

/** What files are, whatever their format. */
export const KINDS = {
  pictures: PICTURE_FORMATS,
  documents: ['pdf', 'svg', 'html'],
  words: WORD_FORMATS,
} as const satisfies Record<string, readonly Format[]>;
