// @vitest-environment node
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { manifestFor } from '../../vite.config.ts';

// Frozen: whoever widens a manifest writes a note in docs/decisions/ (CONTRIBUTING.md).

const COMMON = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: JSON.parse(fs.readFileSync('package.json', 'utf8')).version,
  default_locale: 'en',
  icons: {
    '16': 'icons/icon-16.png',
    '32': 'icons/icon-32.png',
    '48': 'icons/icon-48.png',
    '128': 'icons/icon-128.png',
  },
  options_ui: { page: 'src/editor/settings.html', open_in_tab: true },
  commands: {
    _execute_action: {
      suggested_key: { default: 'Alt+Shift+D' },
      description: '__MSG_commandOpenEditor__',
    },
    'quick-export': {
      suggested_key: { default: 'Alt+Shift+Q' },
      description: '__MSG_commandQuickExport__',
    },
  },
  host_permissions: ['https://pbs.twimg.com/*', 'https://abs.twimg.com/*'],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob: data:",
      "connect-src 'self' blob: https://pbs.twimg.com https://abs.twimg.com",
      "font-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  },
};

const ACTION = {
  default_title: '__MSG_actionTitle__',
  default_popup: 'src/editor/editor.html',
  default_icon: { '16': 'icons/icon-16.png', '32': 'icons/icon-32.png' },
};

const PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'downloads',
  'contextMenus',
  'alarms',
] as const;

it('asks Chrome for exactly this', () => {
  expect(manifestFor('chrome')).toStrictEqual({
    ...COMMON,
    action: ACTION,
    permissions: [...PERMISSIONS, 'offscreen'],
    externally_connectable: { ids: [] },
    minimum_chrome_version: '120',
    background: { service_worker: 'src/background/index.ts', type: 'module' },
  });
});

it('asks Firefox for exactly this', () => {
  expect(manifestFor('firefox')).toStrictEqual({
    ...COMMON,
    action: { ...ACTION, default_area: 'navbar' },
    permissions: [...PERMISSIONS],
    background: { scripts: ['src/background/index.ts'] },
    browser_specific_settings: {
      gecko: {
        id: 'thread-navigator@threadnavigator.app',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});

it.each(['chrome', 'firefox'] as const)(
  'shows nothing to the web and starts nowhere by itself: %s',
  (target) => {
    const manifest = manifestFor(target);
    for (const key of ['web_accessible_resources', 'content_scripts', 'optional_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
    // Nothing on X: the click grants the tab.
    expect(JSON.stringify(manifest)).not.toMatch(/x\.com|twitter\.com|<all_urls>|\*:\/\//);
  },
);

it('names files that exist', () => {
  const files = JSON.stringify([manifestFor('chrome'), manifestFor('firefox')]).matchAll(
    /"((?:src|icons)\/[^"]+)"/g,
  );
  for (const [, file] of files) expect(fs.existsSync(file!), file).toBe(true);
});
