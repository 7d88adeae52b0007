import type { Seeds } from '../../src/registry/seeds/seeds.ts';

/** What the record already knows, as far as a draft needs it. */
export interface Known {
  /** Host -> why it must not be flagged. */
  never: Map<string, string>;
  /** Folded name -> id. */
  organisations: Map<string, string>;
  authorities: Map<string, { id: string; country: string }>;
  /** Folded name, alias, misspelling or host -> id of the site. */
  sites: Map<string, string>;
}

export const NOTHING_KNOWN: Known = {
  never: new Map(),
  organisations: new Map(),
  authorities: new Map(),
  sites: new Map(),
};

export function knownFrom({ never, organisations, authorities, sites }: Seeds): Known {
  return {
    never: new Map(never.map(({ host, reason }) => [host, reason])),
    organisations: new Map(
      Object.entries(organisations).flatMap(([id, { name }]) =>
        namesIn(name).map((part) => [folded(part), id]),
      ),
    ),
    authorities: new Map(
      Object.entries(authorities).map(([id, { name, country }]) => [folded(name), { id, country }]),
    ),
    sites: new Map(
      Object.entries(sites).flatMap(([id, site]) =>
        [site.name, ...site.aliases, ...site.misspellings, ...site.domains.map(({ host }) => host)].map(
          (name) => [folded(name), id],
        ),
      ),
    ),
  };
}

/** `Association de … (ALPA)` is known by either name; `Xtream Codes Ltd` without its legal form too. */
function namesIn(name: string): string[] {
  const short = /\(([^)]+)\)/.exec(name)?.[1];
  const long = name.replace(/\s*\([^)]*\)/, '');
  return [
    long,
    long.replace(/^(?:La|Le|Les|The) /, ''),
    long.replace(/ (?:Ltd|Inc|SA|SAS|BV|GmbH)\.?$/, ''),
    ...(short ? [short] : []),
  ];
}

/** Letters and digits only: the press writes `Bittorrent`, `Yahoo!` and `Europe 1` in many ways. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}

export function idFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
