/** A row of RFC 4180. */
export function csvRow(cells: string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** A spreadsheet would run a cell that begins like a formula: an apostrophe makes it text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
