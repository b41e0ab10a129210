import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../../../scripts/lib/find-browser.mjs';
import { prepareLaunch } from '../launch-context.ts';
import type { ExtensionBrowser, LaunchOptions } from '../types.ts';
import { PATIENCE } from '../wait-until.ts';
import { Firefox } from './firefox.ts';
import { firefoxPreferences } from './preferences.ts';

export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = requireBrowser('firefox');
  const context = await prepareLaunch(options);
  const { proxy, folders, window } = context;
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      timeout: PATIENCE,
      headless: context.headless,
      userDataDir: folders.profile,
      acceptInsecureCerts: proxy !== undefined,
      defaultViewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // A temporary profile must not leave traces in the user's home.
      env: { ...context.env, ...(options.profileDir ? {} : { HOME: folders.root }) },
      args: [
        '--remote-allow-system-access',
        `--width=${window.width}`,
        `--height=${window.height}`,
        ...(options.args ?? []),
      ],
      extraPrefsFirefox: { ...firefoxPreferences(context), ...options.prefs },
    });
    context.killOnExit(browser.process()?.pid);
    await browser.installExtension(context.extension.folder);
    return await Firefox.create(browser, context);
  } catch (error) {
    await browser?.close().catch(() => {});
    await context.dispose();
    throw error;
  }
}
