import type { TextFiles } from './files.ts';
import type { School } from './school.ts';
import { ownKeys, type RegistryValue, registryValues, WINDOWS_BROWSERS } from './windows-values.ts';

const HEAD = `# For Intune as a Win32 app or a remediation. Must run as 64-bit: a 32-bit PowerShell would be shown another registry.
if (-not [Environment]::Is64BitProcess) { Write-Error 'Run this script as 64-bit.'; exit 1 }
$ErrorActionPreference = 'Stop'
`;

/** Scripts that install, detect and remove the policy of all three browsers. */
export function intuneScripts(school: School): TextFiles {
  const values = WINDOWS_BROWSERS.flatMap((browser) => registryValues(browser, school));
  const keys = WINDOWS_BROWSERS.flatMap((browser) => ownKeys(browser, school));
  return {
    'windows/intune/install.ps1': script(installLines(values)),
    'windows/intune/detect.ps1': script([
      ...values.map(detection),
      "Write-Output 'Pavillon is configured.'",
      'exit 0',
    ]),
    'windows/intune/remove.ps1': script([
      ...keys.map(
        (key) => `Remove-Item -LiteralPath ${pathOf(key)} -Recurse -Force -ErrorAction SilentlyContinue`,
      ),
      `Remove-ItemProperty -LiteralPath ${pathOf('SOFTWARE\\Policies\\Mozilla\\Firefox')} -Name 'ExtensionSettings' -ErrorAction SilentlyContinue`,
    ]),
  };
}

function installLines(values: RegistryValue[]): string[] {
  const keys = [...new Set(values.map(({ key }) => key))];
  return [
    ...keys.map(
      (key) =>
        `if (-not (Test-Path -LiteralPath ${pathOf(key)})) { New-Item -Path ${pathOf(key)} -Force | Out-Null }`,
    ),
    ...values.map(
      (value) =>
        `New-ItemProperty -LiteralPath ${pathOf(value.key)} -Name ${quoted(value.name)} ${typed(value)} -Force | Out-Null`,
    ),
  ];
}

function typed({ data }: RegistryValue): string {
  if ('dword' in data) return `-PropertyType DWord -Value ${data.dword}`;
  if ('text' in data) return `-PropertyType String -Value ${quoted(data.text)}`;
  return `-PropertyType MultiString -Value @(${data.lines.map(quoted).join(', ')})`;
}

/** Every value must stand there as it was written; -join makes one text of a list. */
function detection({ key, name, data }: RegistryValue): string {
  const wanted = 'dword' in data ? String(data.dword) : 'text' in data ? data.text : data.lines.join('\n');
  const read = `(Get-ItemProperty -LiteralPath ${pathOf(key)} -Name ${quoted(name)} -ErrorAction SilentlyContinue).${quoted(name)}`;
  return `if ((${read} -join "\`n") -cne ${quoted(wanted)}) { Write-Output ${quoted(`differs: ${name}`)}; exit 1 }`;
}

function pathOf(key: string): string {
  return quoted(`HKLM:\\${key}`);
}

/** In single quotes PowerShell expands nothing. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function script(lines: string[]): string {
  return `${[HEAD, ...lines].join('\n').replaceAll('\n', '\r\n')}\r\n`;
}
