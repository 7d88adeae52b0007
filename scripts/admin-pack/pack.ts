import type { Files } from '../archive.ts';
import { groupPolicyTemplates } from './admx.ts';
import { googleAdminConsole, linuxPolicies } from './chromium.ts';
import { jsonFile, type TextFiles } from './files.ts';
import { firefoxPolicies } from './firefox.ts';
import { guides } from './guides.ts';
import { intuneScripts } from './intune.ts';
import { macProfiles } from './mac.ts';
import { registryFiles } from './registry-file.ts';
import type { School } from './school.ts';

/** One file for each console, filled with an organisation's values, each in the encoding that its reader wants. */
export function adminPack(school: School): Files {
  const texts: TextFiles = {
    'school.json': jsonFile(school),
    ...guides(),
    ...googleAdminConsole(school),
    ...linuxPolicies(school),
    ...firefoxPolicies(school),
    ...registryFiles(school),
    ...groupPolicyTemplates(school),
    ...intuneScripts(school),
    ...macProfiles(school),
  };
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, encoded(path, text)]));
}

/** regedit wants UTF-16, Windows PowerShell a byte-order mark before anything that is not ASCII. */
function encoded(path: string, text: string): Uint8Array {
  if (path.endsWith('.reg')) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new TextEncoder().encode(path.endsWith('.ps1') ? `\ufeff${text}` : text);
}
