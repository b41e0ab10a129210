import {
  type BrowserName,
  type ExtensionBrowser,
  type ExtensionView,
  launchExtensionBrowser,
} from '../../support/browsers/index.ts';
import type { LocalX } from '../../support/local-x/index.ts';
import { BENCH_PAGE } from './bench-extension.ts';
import type { Bench } from './page.ts';

const LIMIT = 15 * 60_000;

/** The page of the bench in a browser. */
export class BenchPage {
  readonly view: ExtensionView;

  constructor(view: ExtensionView) {
    this.view = view;
  }

  /** Has the page do something, however long it takes. */
  async run<Name extends keyof Bench>(
    name: Name,
    ...args: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>> {
    const place = await this.view.evaluate(
      (what: string, given: unknown[]) => (window as never as Page).begin(what, given),
      name as string,
      args as unknown[],
    );
    const result = await this.view.waitFor(
      name,
      (at: number) => (window as never as Page).result(at),
      [place],
      LIMIT,
    );
    if ('error' in result) throw Error(result.error);
    return result.value as Awaited<ReturnType<Bench[Name]>>;
  }
}

interface Page {
  begin(name: string, args: unknown[]): number;
  result(place: number): { value: unknown } | { error: string } | null;
}

/** Else Firefox forgets with an extension that is there for the time being what it has stored. */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export interface BenchPlace {
  localX: LocalX;
  extension: string;
  /** A profile to keep, where one browser is to find what another has stored. */
  profileDir?: string;
  /** Its size in CSS px. */
  window?: { width: number; height: number };
}

/** Measures something in the page of the bench, in a browser of its own. */
export async function inBenchPage<Result>(
  browser: BrowserName,
  { localX, extension, profileDir, window }: BenchPlace,
  measure: (page: BenchPage, browser: ExtensionBrowser) => Promise<Result>,
): Promise<Result> {
  const launched = await launchExtensionBrowser({
    ...{ browser, localXPort: localX.port, extensionDir: extension },
    ...(window && { window }),
    ...(profileDir && { profileDir }),
    ...(profileDir && browser === 'firefox' && { prefs: KEPT }),
  });
  try {
    return await measure(new BenchPage(await launched.openExtensionPage(BENCH_PAGE)), launched);
  } finally {
    await launched.close();
  }
}
