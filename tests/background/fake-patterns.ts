/** Whether a browser would say that an address matches a pattern, for the two forms that we use. */
export function isMatched(address: string, pattern: string): boolean {
  const wanted = /^\*:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern);
  if (!wanted) throw new Error(`a pattern that this browser does not know: ${pattern}`);
  const [, below, base] = wanted;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return hostname === base || (below !== undefined && hostname.endsWith(`.${base}`));
}
