import { createHash } from 'node:crypto';
import { build, type PlistValue } from 'plist';
import { PIN } from './chromium.ts';
import type { TextFiles } from './files.ts';
import { firefoxInstallation } from './firefox.ts';
import type { School } from './school.ts';

type Values = Record<string, PlistValue>;

/** One profile a browser, for any device management: how it is installed, and the settings as plain typed values. */
export function macProfiles(school: School): TextFiles {
  const { install, settings } = school;
  const chromium = (domain: string, { id, updateUrl }: { id: string; updateUrl: string }, pin: object) => [
    payload(domain, {
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: updateUrl, ...pin } },
    }),
    payload(`${domain}.extensions.${id}`, plain(settings)),
  ];
  const firefox = payload('org.mozilla.firefox', {
    EnterprisePoliciesEnabled: true,
    ExtensionSettings: firefoxInstallation(school),
    '3rdparty': { Extensions: { [install.firefox.id]: plain(settings) } },
  });
  return {
    'macos/chrome.mobileconfig': profile('Chrome', chromium('com.google.Chrome', install.chrome, PIN.chrome)),
    'macos/edge.mobileconfig': profile('Edge', chromium('com.microsoft.Edge', install.edge, PIN.edge)),
    'macos/firefox.mobileconfig': profile('Firefox', [firefox]),
  };
}

function profile(browser: string, content: Values[]): string {
  const identifier = `example.pavillon.${browser.toLowerCase()}`;
  return `${build({
    PayloadContent: content,
    PayloadDisplayName: `Pavillon (${browser})`,
    PayloadIdentifier: identifier,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf(identifier),
    PayloadVersion: 1,
  })}\n`;
}

function payload(domain: string, values: Values): Values {
  const identifier = `example.pavillon.${domain}`;
  return {
    ...values,
    PayloadDisplayName: domain,
    PayloadIdentifier: identifier,
    PayloadType: domain,
    PayloadUUID: uuidOf(identifier),
    PayloadVersion: 1,
  };
}

/** The same profile has the same number, so that a new one replaces it. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
    .join('-')
    .toUpperCase();
}

function plain(settings: School['settings']): Values {
  return Object.fromEntries(Object.entries(settings)) as Values; // JSON values are plist values
}
