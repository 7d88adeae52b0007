import type { LaunchOptions } from '../driver.ts';

type Prefs = Record<string, string | number | boolean>;

/** Its address is random in a user's Firefox, and fixed here. */
export const EXTENSION_UUID = 'b3c1c3a0-1111-4222-8333-abcdefabcdef';

/** Nothing is asked of the network on the browser's own account. */
const QUIET: Prefs = {
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'datareporting.healthreport.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1', // heeded with QUIET_ENV only
  'toolkit.telemetry.enabled': false,
};

export const QUIET_ENV = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

/** The preferences. */
export function prefsFor({ language = 'en', standIn, prefs }: LaunchOptions, extension?: string): Prefs {
  return {
    ...QUIET,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'devtools.jsonview.enabled': false, // an extension's manifest is a plain page of its own: see Extension.ask
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'intl.locale.requested': language === 'fr' ? 'fr' : 'en-US',
    'network.dns.forceResolve': '127.0.0.1',
    'network.proxy.type': 0,
    'xpinstall.signatures.required': false, // ESR and developer editions heed it
    ...(standIn && proxy(standIn.port)),
    ...(extension !== undefined && {
      'extensions.webextensions.uuids': JSON.stringify({ [extension]: EXTENSION_UUID }),
    }),
    ...prefs,
  };
}

// Firefox can send a name elsewhere, but not to another port; a proxy keeps addresses as they are.
function proxy(port: number): Prefs {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.failover_direct': false,
  };
}
