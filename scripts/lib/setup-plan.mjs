/**
 * What setup has to do, decided from facts alone: no file is read and no program is run here.
 *
 * @typedef {import('./find-browser.mjs').BrowserName} BrowserName
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {string} osRelease text of /etc/os-release, or ''
 * @property {boolean} isRoot
 * @property {boolean} hasApt
 * @property {Record<Tool, boolean>} has
 *
 * @typedef {BrowserName | 'xvfb' | 'xdotool' | 'xclip' | 'poppler' | 'latin' | 'cjk' | 'emoji'} Tool
 *
 * @typedef {object} Plan
 * @property {string[]} apt packages to install with apt-get
 * @property {BrowserName[]} fetch browsers to fetch from their makers
 * @property {string[]} tell sentences for the reader
 */

/** @type {Record<Tool, string>} */
const APT_PACKAGES = {
  chrome: 'chromium',
  firefox: 'firefox-esr',
  xvfb: 'xvfb',
  xdotool: 'xdotool',
  xclip: 'xclip',
  poppler: 'poppler-utils',
  latin: 'fonts-noto-core',
  cjk: 'fonts-noto-cjk',
  emoji: 'fonts-noto-color-emoji',
};
const TOOLS = /** @type {Tool[]} */ (Object.keys(APT_PACKAGES));
const BROWSERS = /** @type {BrowserName[]} */ (['chrome', 'firefox']);

/**
 * @param {Machine} machine
 * @param {readonly BrowserName[]} wanted browsers that are going to be used
 * @returns {Plan}
 */
export function planTools(machine, wanted = BROWSERS) {
  const missing = TOOLS.filter((tool) => !machine.has[tool]).filter(
    (tool) => !isBrowser(tool) || wanted.includes(tool),
  );
  const browsers = missing.filter(isBrowser);
  const others = missing.filter((tool) => !isBrowser(tool));
  const distribution = distributionOf(machine.osRelease);

  if (machine.hasApt && machine.isRoot && distribution) {
    // Ubuntu's packages of these names only start a snap, which cannot be driven.
    const byApt = distribution === 'debian' ? missing : others;
    const fetch = distribution === 'debian' ? [] : browsers;
    return { apt: byApt.map((tool) => APT_PACKAGES[tool]), fetch, tell: [] };
  }
  const onLinux = machine.platform === 'linux' && others.length > 0;
  const packages = others.map((tool) => APT_PACKAGES[tool]).join(' ');
  const how = distribution
    ? `sudo apt-get install --no-install-recommends ${packages}`
    : `the equivalents of ${packages}`;
  return {
    apt: [],
    fetch: browsers,
    tell: onLinux ? [`For the complete tests install ${how}`] : [],
  };
}

/**
 * @param {string} osRelease
 * @returns {'debian' | 'ubuntu' | undefined}
 */
function distributionOf(osRelease) {
  const ids = (osRelease.match(/^ID(?:_LIKE)?=.*$/gm) ?? []).join(' ');
  if (/\bubuntu\b/.test(ids)) return 'ubuntu';
  return /\bdebian\b/.test(ids) ? 'debian' : undefined;
}

/**
 * @param {Tool} tool
 * @returns {tool is BrowserName}
 */
function isBrowser(tool) {
  return tool === 'chrome' || tool === 'firefox';
}

/**
 * A sentence when this Node is too old, by the `engines` of package.json
 * (`^20.19.0 || ^22.13.0 || >=24.0.0`).
 *
 * @param {string} version e.g. `20.20.2`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (fits) return undefined;
  return `Thread Navigator needs Node 20.19, 22.13, 24 or newer; this is Node ${version}. See https://nodejs.org.`;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm notes in
 * node_modules/.package-lock.json what it has installed, which is more to be trusted than dates.
 *
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lockfile
 * @param {Lockfile} wanted
 * @param {Lockfile | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed?.packages) return false;
  const found = installed.packages;
  return Object.entries(wanted.packages ?? {}).every(
    ([place, { version, integrity, optional }]) => {
      if (place === '') return true;
      const there = found[place];
      // Optional ones are for other systems.
      if (!there) return optional === true;
      return there.version === version && there.integrity === integrity;
    },
  );
}
