import { describe, expect, it } from 'vitest';
import { readSuffixes } from '../../scripts/read-suffixes.ts';
import { record } from '../registry/real-record.ts';

const suffixes = new Set(
  Object.entries(readSuffixes()).flatMap(([top, labels]) =>
    labels.split(' ').map((label) => `${label}.${top}`),
  ),
);

describe('the names under which all may register', () => {
  it.each(['co.uk', 'com.br', 'com.au', 'co.jp', 'gouv.fr', 'gob.es', 'github.io', 'pages.dev'])(
    'has %s',
    (name) => {
      expect(suffixes).toContain(name);
    },
  );

  it.each(['example.com', 'bbc.co.uk', 'uk', 'co.de', 'com.it'])('has not %s', (name) => {
    expect(suffixes).not.toContain(name);
  });

  it('has no domain of the record', () => {
    expect(Object.keys(record.hosts).filter((host) => suffixes.has(host))).toEqual([]);
  });

  it('weighs little', () => {
    expect(JSON.stringify(readSuffixes()).length).toBeLessThan(12_000);
  });
});
