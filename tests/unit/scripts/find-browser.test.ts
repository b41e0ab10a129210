import { describe, expect, it } from 'vitest';
import { findBrowser, type Surroundings } from '../../../scripts/lib/find-browser.mjs';

function surroundings(
  platform: NodeJS.Platform,
  files: string[],
  env: NodeJS.ProcessEnv = {},
): Surroundings {
  return { platform, env, exists: (file) => files.includes(file) };
}

describe('findBrowser', () => {
  it('takes what CHROME_PATH names, and nothing else if that is wrong', () => {
    const files = ['/opt/my/chrome', '/usr/bin/chromium'];
    const right = surroundings('linux', files, { CHROME_PATH: '/opt/my/chrome' });
    const wrong = surroundings('linux', files, { CHROME_PATH: '/opt/other' });
    expect(findBrowser('chrome', right)).toBe('/opt/my/chrome');
    expect(findBrowser('chrome', wrong)).toBeUndefined();
  });

  it('looks into PATH before the usual folders', () => {
    const files = ['/home/me/bin/firefox-esr', '/usr/bin/firefox-esr'];
    const here = surroundings('linux', files, { PATH: '/home/me/bin:/bin' });
    expect(findBrowser('firefox', here)).toBe('/home/me/bin/firefox-esr');
  });

  it('finds applications on a Mac', () => {
    const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chrome', surroundings('darwin', [file]))).toBe(file);
  });

  it('finds programs on Windows', () => {
    const file = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    expect(findBrowser('firefox', surroundings('win32', [file], env))).toBe(file);
  });

  it('finds none where there is none', () => {
    expect(findBrowser('chrome', surroundings('linux', [], { PATH: '/bin' }))).toBeUndefined();
  });
});
