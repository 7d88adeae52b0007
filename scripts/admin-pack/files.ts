/** Path in the pack -> text. */
export type TextFiles = Record<string, string>;

export function jsonFile(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
