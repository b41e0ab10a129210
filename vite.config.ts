import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { licences } from './scripts/lib/licences.ts';

type Target = 'chrome' | 'firefox';
type Manifest = Record<string, unknown>;

/** The manifest of one browser: manifest.json and what the other would not understand. */
export function manifestFor(target: Target): Manifest {
  if (target === 'firefox') {
    const { externally_connectable: _, ...known } = base as Manifest;
    return {
      ...known,
      background: { scripts: ['src/background/index.ts'] },
      browser_specific_settings: {
        gecko: {
          id: 'thread-navigator@threadnavigator.app',
          // Below 142 Firefox for Android does not know data_collection_permissions.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    };
  }
  const { default_area: _, ...action } = base.action;
  return {
    ...base,
    action,
    minimum_chrome_version: '120',
    permissions: [...base.permissions, 'offscreen'],
    background: { service_worker: 'src/background/index.ts', type: 'module' },
  };
}

/**
 * Preact can set innerHTML (dangerouslySetInnerHTML); nothing of ours does. Taking the branch out
 * makes that a fact of the bundle. Fails when Preact changes, rather than ship it unnoticed.
 */
function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/preact[\\/]dist[\\/]preact\.(mjs|module\.js|js)/.test(id)) return;
      const without = code.replace(/\b\w+\.innerHTML\s*=\s*\w+\.__html\b/g, 'void 0');
      if (without.includes('innerHTML=')) this.error('Preact sets innerHTML in a new way');
      if (without === code) this.error('Preact no longer sets innerHTML as known');
      return { code: without, map: null };
    },
  };
}

/**
 * crx makes the injected script web-accessible (any site could detect us) and leaves a module
 * twin of it that nobody loads.
 */
function onlyInjectedFile(): Plugin {
  return {
    name: 'only-injected-file',
    apply: 'build',
    enforce: 'post',
    // A hook of crx, not of vite.
    renderCrxManifest(manifest: Manifest, bundle: Record<string, unknown>) {
      delete manifest.web_accessible_resources;
      for (const file of Object.keys(bundle)) {
        if (/^assets\/content-script\.ts-/.test(file)) delete bundle[file];
      }
      return manifest;
    },
  } as Plugin;
}

/** Of the icons nothing is drawn but their path; the rest would be loaded before every popup opens. */
function pathsOfIcons(): Plugin {
  return {
    name: 'paths-of-icons',
    apply: 'build',
    transform(code, id) {
      if (!/@material-symbols.*\.svg\?raw$/.test(id)) return;
      const path = / d=\\?"([^"\\]+)/.exec(code)?.[1];
      if (!path) this.error(`${id} has no path`);
      return { code: `export default ${JSON.stringify(path)};`, map: null };
    },
  };
}

/** Fonts and libraries may be shipped together with their licences. */
function thirdPartyLicences(): Plugin {
  return {
    name: 'third-party-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source: licences() });
    },
  };
}

export default defineConfig(({ mode }) => {
  const target: Target = mode.startsWith('firefox') ? 'firefox' : 'chrome';
  return {
    define: { __TARGET__: JSON.stringify(target) },
    plugins: [
      preact({ devToolsEnabled: false }),
      noInnerHtml(),
      pathsOfIcons(),
      // crx does not export the type it wants.
      crx({ manifest: manifestFor(target) as never, browser: target }),
      onlyInjectedFile(),
      thirdPartyLicences(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox142' : 'chrome120',
      modulePreload: { polyfill: false },
      // Pages that the manifest does not name.
      rollupOptions: { input: { host: 'src/render/host.html' } },
    },
  };
});
