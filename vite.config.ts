import path from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build, defineConfig, type Plugin, type ResolvedConfig, type Rollup } from 'vite';
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

const INJECTED = '?script&iife';

/**
 * Builds a script for pages into one classic file; its import gives the name. crx would do it, but makes
 * the file web-accessible (any site could detect us), leaves a module twin of it that nobody loads, and
 * warns of an option of its own.
 */
function injectedScript(): Plugin {
  let config: ResolvedConfig;
  /** Where each lies, by the name of what it is built to. */
  const entries = new Map<string, string>();
  return {
    name: 'injected-script',
    apply: 'build',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async resolveId(id, importer) {
      if (!id.endsWith(INJECTED)) return null;
      const found = await this.resolve(id.slice(0, -INJECTED.length), importer);
      return found && `${found.id}${INJECTED}`;
    },
    load(id) {
      if (!id.endsWith(INJECTED)) return null;
      const entry = id.slice(0, -INJECTED.length);
      const name = path.relative(config.root, entry).replaceAll(path.sep, '/');
      const fileName = name.replace(/\.ts$/, '.js');
      entries.set(fileName, entry);
      return `export default ${JSON.stringify(fileName)};`;
    },
    async generateBundle() {
      for (const [fileName, entry] of entries) {
        this.emitFile({ type: 'asset', fileName, source: await classicFile(entry, config) });
      }
    },
  };
}

/** A module with all that it imports, as one file that needs no module. */
async function classicFile(entry: string, { root, mode, define, build: options }: ResolvedConfig) {
  const built = await build({
    ...{ configFile: false, root, mode, define, logLevel: 'warn' },
    build: {
      ...{ write: false, target: options.target, minify: options.minify },
      lib: { entry, formats: ['iife'], name: 'injected', fileName: 'injected' },
    },
  });
  const [{ output }] = built as [Rollup.RollupOutput];
  return output[0].code;
}

/** Of the icons nothing is drawn but their path; the rest would be loaded before every popup opens. */
function pathsOfIcons(): Plugin {
  return {
    name: 'paths-of-icons',
    apply: 'build',
    transform(code, id) {
      if (!/@material-symbols.*\.svg\?raw$/.test(id)) return;
      const drawn = / d=\\?"([^"\\]+)/.exec(code)?.[1];
      if (!drawn) this.error(`${id} has no path`);
      return { code: `export default ${JSON.stringify(drawn)};`, map: null };
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
      injectedScript(),
      // crx does not export the type it wants.
      crx({ manifest: manifestFor(target) as never, browser: target }),
      thirdPartyLicences(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox142' : 'chrome120',
      modulePreload: { polyfill: false },
      rollupOptions: {
        // Pages that the manifest does not name.
        input: { host: 'src/render/host.html' },
        // On a busy machine it warns of how long Vite takes to build the worker.
        checks: { bundlerTimings: false },
      },
    },
  };
});
