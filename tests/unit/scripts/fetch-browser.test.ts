// @vitest-environment node
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchBrowser } from '../../../scripts/lib/fetch-browser.mjs';

describe('fetchBrowser', () => {
  let cache = '';
  beforeEach(() => {
    cache = fs.mkdtempSync(path.join(os.tmpdir(), 'fetch-browser-'));
  });
  afterEach(() => fs.rmSync(cache, { recursive: true, force: true }));

  it('notes where the program is, for findBrowser', async () => {
    const program = await fetchBrowser('chrome', cache, async (_, dir) => `${dir}/chrome-1/chrome`);
    expect(program).toBe(`${cache}/chrome-1/chrome`);
    expect(fs.readFileSync(path.join(cache, 'chrome.path'), 'utf8')).toBe(program);
  });

  it('says what to install when the download fails', async () => {
    const offline = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'));
    await expect(fetchBrowser('firefox', cache, offline)).rejects.toThrow(
      'Install Firefox, or set FIREFOX_PATH to its program (none was found, and fetching one failed: getaddrinfo ENOTFOUND).',
    );
    expect(fs.existsSync(path.join(cache, 'firefox.path'))).toBe(false);
  });
});
