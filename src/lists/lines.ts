/** What one line of a list says. Entries are as they stand there, still to be read as names. */
export type Line =
  | { kind: 'nothing' }
  | { kind: 'names'; entries: string[] }
  /** Names that the list itself takes out again. */
  | { kind: 'exceptions'; entries: string[] }
  /** Understood, but nothing that names a domain alone. */
  | { kind: 'other-rule' }
  /** Not written in this format. */
  | { kind: 'strange' };

export type LineReader = (line: string) => Line;

const NOTHING: Line = { kind: 'nothing' };
const OTHER: Line = { kind: 'other-rule' };
const STRANGE: Line = { kind: 'strange' };
const names = (...entries: string[]): Line => ({ kind: 'names', entries });
const exceptions = (...entries: string[]): Line => ({ kind: 'exceptions', entries });

/** `0.0.0.0 example.org www.example.org # why`; the machine's own names stand in every such file. */
export const hostsLine: LineReader = (line) => {
  const [address = '', ...found] = withoutNote(line).split(/\s+/);
  if (address === '') return NOTHING;
  if (!/^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*(%\w+)?)$/i.test(address) || found.length === 0)
    return STRANGE;
  const foreign = found.filter(
    (name) => !/^(local|localhost|localhost\.localdomain|broadcasthost|ip6-.*)$/i.test(name),
  );
  return foreign.length > 0 ? names(...foreign) : NOTHING;
};

/** One name a line, alone; squidGuard's lists of domains are the same, with or without a dot before the name. */
export const domainsLine: LineReader = (line) => {
  if (/^(\/\/|!)/.test(line)) return NOTHING;
  const text = withoutNote(line);
  if (text === '') return NOTHING;
  return /[\s|^]|^[a-z-]+=/.test(text) ? STRANGE : names(text);
};

/** `||example.org^`, and the options with which that still means the page itself. */
export const adblockLine: LineReader = (line) => {
  if (line === '' || /^(!|#(?![#@?$])|\[.*\]$)/.test(line)) return NOTHING;
  const [, exception, name, options = ''] =
    /^(@@)?(?:\|\||\|https?:\/\/)([^/^|$*]+)\^?(?:\|)?(?:\$(.*))?$/.exec(line) ?? [];
  if (name === undefined) return /^(@@|\|)|##|#@#|#\?#|#\$#|\^|\$/.test(line) ? OTHER : STRANGE;
  if (exception) return exceptions(name);
  const isPage =
    options === '' || options.split(',').every((one) => /^(all|doc|document|important)$/.test(one));
  return isPage ? names(name) : OTHER;
};

/** `address=/example.org/example.net/0.0.0.0`, `server=/example.org/`, `local=…`, `host-record=example.org,0.0.0.0`. */
export const dnsmasqLine: LineReader = (line) => {
  const text = withoutNote(line);
  if (text === '') return NOTHING;
  const [, key = '', value = ''] = /^([a-z-]+)\s*=\s*(.*)$/.exec(text) ?? [];
  if (key === 'host-record') return names(...value.split(',').filter((part) => !isAddress(part)));
  if (!/^(address|server|local)$/.test(key)) return key === '' ? STRANGE : OTHER;
  const [, list, target = ''] = /^\/(.+)\/([^/]*)$/.exec(value) ?? [];
  if (list === undefined) return OTHER;
  if (key === 'address' || target === '') return names(...list.split('/'));
  return target === '#' ? exceptions(...list.split('/')) : OTHER;
};

/** Records of a response policy zone: `example.org CNAME .`; a time to live and a class may stand between. */
export const rpzLine: LineReader = (line) => {
  const text = line.replace(/;.*$/, '').trim();
  if (text === '' || /^\$/.test(text)) return NOTHING;
  if (/^(@\s.*|.*\s)?(SOA|NS)\s/i.test(text) || /^[\d\s()]+[smhdw]?[\s)]*$/i.test(text)) return NOTHING;
  const [, name = '', type, target = ''] =
    /^(\S+)\s+(?:\d+[smhdw]?\s+)?(?:IN\s+)?(?:\d+[smhdw]?\s+)?(CNAME|A|AAAA|TXT)\s+(\S.*)$/i.exec(text) ?? [];
  if (type === undefined) return STRANGE;
  if (/\.rpz-(ip|nsip|nsdname|client-ip)\.?$/i.test(name) || /^TXT$/i.test(type)) return OTHER;
  return /^rpz-passthru\.?$/i.test(target.trim()) ? exceptions(name) : names(name);
};

/** A note at the end of a line needs a blank before it: a `#` alone may belong to an address. */
function withoutNote(line: string): string {
  return line.replace(/(^|\s)[#;].*$/, '').trim();
}

function isAddress(text: string): boolean {
  return text.includes(':') || /^[\d.]*$/.test(text);
}
