import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlaggedList } from '../../../src/registry/export/flagged.ts';
import { writeList } from '../../../src/registry/export/formats.ts';
import { lists } from './lists.ts';
import { parseCsv, parsers } from './parsers.ts';

const scopes = ({ hosts }: FlaggedList) => new Map(hosts.map(({ host, scope }) => [host, scope] as const));
const names = ({ hosts }: FlaggedList) => hosts.map(({ host }) => host);

describe('a list that is written and read again', () => {
  it.each(['adblock', 'dnsmasq', 'unbound', 'rpz'] as const)('is the same, scopes too: %s', (format) => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(parsers[format](writeList(format, list))).toEqual(scopes(list));
      }),
    );
  });

  it.each(['hosts', 'domains'] as const)(
    'has the same names, and says in its head what it cannot: %s',
    (format) => {
      fc.assert(
        fc.property(lists, (list) => {
          const text = writeList(format, list);
          expect([...parsers[format](text).keys()]).toEqual(names(list));
          expect(text).toContain('# Note: ');
        }),
      );
    },
  );

  it('is the same as json', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { count, ...rest } = JSON.parse(writeList('json', list));
        expect(rest).toEqual(list);
        expect(count).toBe(list.hosts.length);
      }),
    );
  });

  it('is the same as csv, but for apostrophes before what a spreadsheet would run', () => {
    const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
    fc.assert(
      fc.property(lists, (list) => {
        const rows = parseCsv(writeList('csv', list));
        const first = rows.findIndex(([cell]) => cell === 'host');
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
        expect(rows.slice(0, first).every(([cell]) => cell?.startsWith('# '))).toBe(true);
        expect(
          rows.slice(first + 1).map(([host, scope, site, , , , headline]) => [host, scope, site, headline]),
        ).toEqual(
          list.hosts.map(({ host, scope, site, headline }) => [host, scope, safe(site), safe(headline)]),
        );
      }),
    );
  });
});
