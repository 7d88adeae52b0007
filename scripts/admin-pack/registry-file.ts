import type { TextFiles } from './files.ts';
import type { School } from './school.ts';
import { ownKeys, type RegistryValue, registryValues, WINDOWS_BROWSERS } from './windows-values.ts';

const HEAD = 'Windows Registry Editor Version 5.00';

/** `.reg` files that write the policy, and those that take it away. To be written as UTF-16 with a byte-order mark. */
export function registryFiles(school: School): TextFiles {
  return Object.fromEntries(
    WINDOWS_BROWSERS.flatMap((browser) => [
      [`windows/${browser}.reg`, writing(registryValues(browser, school))],
      [`windows/${browser}-remove.reg`, removing(ownKeys(browser, school), browser === 'firefox')],
    ]),
  );
}

function writing(values: RegistryValue[]): string {
  const keys = [...new Set(values.map(({ key }) => key))];
  const blocks = keys.map((key) => {
    const lines = values.filter((value) => value.key === key).map(lineFor);
    return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...lines];
  });
  return fileOf(blocks);
}

function removing(keys: string[], isFirefox: boolean): string {
  const blocks = keys.map((key) => [`[-HKEY_LOCAL_MACHINE\\${key}]`]);
  const firefox = ['[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox]', '"ExtensionSettings"=-'];
  return fileOf(isFirefox ? [...blocks, firefox] : blocks);
}

function fileOf(blocks: string[][]): string {
  return `${[HEAD, ...blocks.map((lines) => lines.join('\r\n'))].join('\r\n\r\n')}\r\n`;
}

function lineFor({ name, data }: RegistryValue): string {
  if ('dword' in data) return `${quoted(name)}=dword:${data.dword.toString(16).padStart(8, '0')}`;
  if ('text' in data) return `${quoted(name)}=${quoted(data.text)}`;
  const bytes = Buffer.from(`${data.lines.map((line) => `${line}\0`).join('')}\0`, 'utf16le');
  return `${quoted(name)}=hex(7):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

/** A line end cannot stand in a quoted value, and our texts have none. */
function quoted(text: string): string {
  return `"${text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
}
