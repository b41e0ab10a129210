import { describe, expect, it } from 'vitest';
import { hasDisplay, readOptions } from '../../../scripts/start/options.ts';

describe('readOptions', () => {
  it('opens the sample in Chrome', () => {
    expect(readOptions([], true)).toEqual({
      browser: 'chrome',
      mode: 'open',
      format: undefined,
      url: undefined,
      savedPage: undefined,
    });
  });

  it('exports where there is no display', () => {
    expect(readOptions(['--browser', 'firefox'], false)).toMatchObject({
      browser: 'firefox',
      mode: 'export',
    });
  });

  it('exports when asked to, in the format asked for', () => {
    expect(readOptions(['--export'], true).mode).toBe('export');
    expect(readOptions(['--format', 'PNG'], true)).toMatchObject({ mode: 'export', format: 'png' });
  });

  it('takes a saved page, with its address or without', () => {
    const url = 'https://x.com/jack/status/20';
    expect(readOptions(['--page', 'a.html', url], true)).toMatchObject({
      savedPage: 'a.html',
      url,
    });
    expect(readOptions(['--page', 'a.html'], true).url).toBeUndefined();
  });

  it('takes an address of X', () => {
    const url = 'https://x.com/jack/status/20';
    expect(readOptions([url], true)).toMatchObject({ mode: 'open', url });
  });

  it.each([
    [['--browser', 'opera'], '--browser is chrome or firefox, not opera.'],
    [['--format', 'bmp'], '--format is one of'],
    [['https://netflix.com/x'], 'is no address of X'],
    [['http://x.com/a/status/1'], 'is no address of X'],
    [['https://x.com/a/status/1', 'b'], 'at most one address'],
    [['--fast'], '--fast'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readOptions(args, true)).toThrow(sentence);
  });
});

describe('hasDisplay', () => {
  it('is a matter of Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});
