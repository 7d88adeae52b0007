import { jsonFile, type TextFiles } from './files.ts';
import type { School } from './school.ts';

/** Linux reads every JSON file of a folder; the file's own name does not matter. */
export function linuxPolicies({ install, settings }: School): TextFiles {
  const file = ({ id, updateUrl }: { id: string; updateUrl: string }, pin: Record<string, string>) =>
    jsonFile({
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: updateUrl, ...pin } },
      '3rdparty': { extensions: { [id]: settings } },
    });
  return {
    'linux/etc/opt/chrome/policies/managed/pavillon.json': file(install.chrome, PIN.chrome),
    'linux/etc/chromium/policies/managed/pavillon.json': file(install.chrome, PIN.chrome),
    'linux/etc/opt/edge/policies/managed/pavillon.json': file(install.edge, PIN.edge),
  };
}

/** Each browser has its own word for "keep the button in the toolbar". */
export const PIN = {
  chrome: { toolbar_pin: 'force_pinned' },
  edge: { toolbar_state: 'force_shown' },
} as const;

/** What the Google Admin console takes under "Policy for extensions": every value wrapped. */
export function googleAdminConsole({ settings }: School): TextFiles {
  const wrapped = Object.entries(settings).map(([key, value]) => [key, { Value: value }]);
  return { 'google-admin-console.json': jsonFile(Object.fromEntries(wrapped)) };
}
