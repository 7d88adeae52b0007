/** A `.reg` file, read back: key -> name -> value; a key that is taken away holds null. */
export type Registry = Record<string, Record<string, string | number | string[] | null> | null>;

/** The part of the format that regedit documents: https://support.microsoft.com/help/310516. Throws on anything else. */
export function parseReg(bytes: Uint8Array): Registry {
  const text = new TextDecoder('utf-16le', { fatal: true }).decode(bytes); // takes the byte-order mark off
  const [head, blank, ...lines] = text.split('\r\n');
  if (head !== 'Windows Registry Editor Version 5.00' || blank !== '') throw new Error(`head: ${head}`);
  const found: Registry = {};
  let current: Record<string, string | number | string[] | null> | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const key = /^\[(-?)(HKEY_LOCAL_MACHINE\\[^\]]+)\]$/.exec(line);
    if (key?.[2]) {
      current = {};
      found[key[2]] = key[1] ? null : current;
      continue;
    }
    const value = /^"((?:[^"\\]|\\.)*)"=(.*)$/.exec(line);
    if (!value || !current) throw new Error(`line: ${line}`);
    current[unquoted(value[1] ?? '')] = dataOf(value[2] ?? '');
  }
  return found;
}

function dataOf(text: string): string | number | string[] | null {
  if (text === '-') return null;
  const dword = /^dword:([0-9a-f]{8})$/.exec(text);
  if (dword) return Number.parseInt(dword[1] ?? '', 16);
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  if (quoted) return unquoted(quoted[1] ?? '');
  const lines = /^hex\(7\):((?:[0-9a-f]{2},?)+)$/.exec(text);
  if (!lines) throw new Error(`data: ${text}`);
  const bytes = Buffer.from((lines[1] ?? '').replaceAll(',', ''), 'hex');
  return bytes
    .toString('utf16le')
    .split('\0')
    .filter((line) => line !== '');
}

function unquoted(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
