import { describe, expect, it } from 'vitest';
import {
  isInstalled,
  type Machine,
  nodeProblem,
  planTools,
} from '../../../scripts/lib/setup-plan.mjs';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';

function machine(changes: Partial<Machine> = {}, has: Partial<Machine['has']> = {}): Machine {
  const programs = { xvfb: false, xdotool: false, xclip: false, poppler: false };
  const none = { chrome: false, firefox: false, ...programs };
  return {
    platform: 'linux',
    osRelease: DEBIAN,
    isRoot: true,
    hasApt: true,
    ...changes,
    has: { ...none, latin: false, cjk: false, emoji: false, ...has },
  };
}

const ALL = {
  chrome: true,
  firefox: true,
  xvfb: true,
  xdotool: true,
  xclip: true,
  poppler: true,
  latin: true,
  cjk: true,
  emoji: true,
};

describe('planTools', () => {
  it('does nothing when all is there', () => {
    expect(planTools(machine({}, ALL))).toEqual({ apt: [], fetch: [], tell: [] });
  });

  it('installs everything with apt-get as root on Debian', () => {
    expect(planTools(machine())).toEqual({
      apt: [
        'chromium',
        'firefox-esr',
        'xvfb',
        'xdotool',
        'xclip',
        'poppler-utils',
        'fonts-noto-core',
        'fonts-noto-cjk',
        'fonts-noto-color-emoji',
      ],
      fetch: [],
      tell: [],
    });
  });

  it('installs only what is missing', () => {
    const has = { ...ALL, xclip: false };
    expect(planTools(machine({}, has)).apt).toEqual(['xclip']);
  });

  it.each([
    ['Ubuntu', UBUNTU],
    ['Mint', MINT],
  ])('fetches browsers on %s, whose packages are snaps', (_name, osRelease) => {
    const plan = planTools(machine({ osRelease }, { ...ALL, chrome: false, xvfb: false }));
    expect(plan).toEqual({ apt: ['xvfb'], fetch: ['chrome'], tell: [] });
  });

  it('does not touch apt-get without root, and says what to install', () => {
    const plan = planTools(machine({ isRoot: false }, { ...ALL, firefox: false, xdotool: false }));
    expect(plan.apt).toEqual([]);
    expect(plan.fetch).toEqual(['firefox']);
    expect(plan.tell.join()).toContain('sudo apt-get install --no-install-recommends xdotool');
  });

  it('fetches browsers on a Mac and asks for no X tools there', () => {
    const mac = { platform: 'darwin', osRelease: '', hasApt: false, isRoot: false } as const;
    expect(planTools(machine(mac))).toEqual({ apt: [], fetch: ['chrome', 'firefox'], tell: [] });
  });

  it('leaves out a browser that nobody wants', () => {
    expect(planTools(machine({}, { ...ALL, firefox: false }), ['chrome']).apt).toEqual([]);
  });
});

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '26.1.0'])('accepts %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['18.20.0', '20.18.3', '21.9.0', '22.12.0', '23.5.0'])('refuses %s', (version) => {
    expect(nodeProblem(version)).toContain(`this is Node ${version}`);
  });
});

describe('isInstalled', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/mac-only': { version: '2.0.0', integrity: 'y', optional: true },
    },
  };

  it('accepts what npm noted, without the optional ones', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } };
    expect(isInstalled(wanted, installed)).toBe(true);
  });

  it('refuses another version, a missing package and a missing note', () => {
    const older = { packages: { 'node_modules/a': { version: '0.9.0', integrity: 'w' } } };
    expect(isInstalled(wanted, older)).toBe(false);
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});
