/** FNV-1a, twice 32 bits. It finds damage and change; it need not resist an attacker, who cannot reach this storage. */
export function digest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  return `${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
}
