import type { LaunchContext } from '../launch-context.ts';

/** A fixed host for the extension's pages, so that they can be opened by address. */
export const EXTENSION_HOST = '11111111-2222-4333-8444-555555555555';

/**
 * Pages take turns in one process, which is kept. Of 13 tests a process for each page, and another that is
 * started ahead of the next, took a sixth of the CPU time.
 */
const ONE_PROCESS_FOR_PAGES = {
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processCount.webIsolated': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
  'dom.ipc.keepProcessesAlive.webIsolated': 1,
};

export function firefoxPreferences({ folders, proxy, extension }: LaunchContext) {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folders.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'extensions.webextensions.uuids': JSON.stringify({ [extension.geckoId]: EXTENSION_HOST }),
    'intl.locale.requested': 'en-US',
    // WebDriver makes the window believe it has the focus; shortcuts then go astray on an Xvfb.
    'focusmanager.testmode': false,
    ...ONE_PROCESS_FOR_PAGES,
    // No test looks at motion, and of 57 tests it took a sixth of the CPU time.
    'ui.prefersReducedMotion': 1,
    ...(proxy ? proxyPreferences(proxy.port) : {}),
  };
}

function proxyPreferences(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.http.http3.enable': false,
    'network.trr.mode': 5,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.normandy.enabled': false,
    'browser.region.network.url': '',
    'browser.region.update.enabled': false,
  };
}
