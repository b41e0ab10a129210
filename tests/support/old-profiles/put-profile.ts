import fs from 'node:fs';
import path from 'node:path';
import type { ExtensionBrowser } from '../browsers/index.ts';
import type { OldProfile } from './profile.ts';
import { putDatabase } from './put-database.ts';

/**
 * Makes the profile of a running browser what another one was, and starts the background anew, as
 * browsers do when they have replaced an extension.
 */
export async function putProfile(browser: ExtensionBrowser, profile: OldProfile): Promise<void> {
  for (const [name, base64] of Object.entries(profile.downloads)) {
    const file = path.join(browser.downloads, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, Buffer.from(base64, 'base64'));
  }
  await browser.evaluateInExtension(putStorage, profile.localStorage, profile.local, profile.sync);
  await browser.evaluateInExtension(putDatabase, profile.database);
  await browser.killBackground();
  await browser.evaluateInExtension(putAlarms, profile.alarms);
  // Any event starts it; nobody listens to this one.
  await browser.evaluateInExtension(() => chrome.runtime.sendMessage({}).catch(() => undefined));
}

async function putStorage(
  lines: Record<string, string>,
  local: Record<string, unknown>,
  sync: Record<string, unknown>,
): Promise<void> {
  for (const [key, line] of Object.entries(lines)) localStorage.setItem(key, line);
  await chrome.storage.local.set(local);
  await chrome.storage.sync.set(sync);
}

async function putAlarms(alarms: OldProfile['alarms']): Promise<void> {
  for (const { name, periodInMinutes = 1 } of alarms) {
    await chrome.alarms.create(name, { periodInMinutes });
  }
}
