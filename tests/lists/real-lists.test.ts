import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuards } from '../../scripts/read-guards.ts';
import { isPublicSuffix } from '../../scripts/read-seeds.ts';
import { guardOf } from '../../src/lists/guards.ts';
import { countRefused } from '../../src/lists/refusals.ts';
import { ROOT } from '../house/imports.ts';
import { readBytes } from './reading.ts';

const FOLDER = join(ROOT, '../shared/data');
const isThere = existsSync(FOLDER);
if (!isThere)
  console.warn(`SKIPPED: lists that others publish are not read, because they are not in ${FOLDER}`);
const guards = await readGuards();

function readReal(file: string) {
  const result = readBytes(readFileSync(join(FOLDER, file)), { guards });
  if ('code' in result) throw new Error(`${file}: ${result.code}`);
  return result;
}

describe.skipIf(!isThere)('a list that others publish', () => {
  it.each([
    ['blocklistproject/piracy.txt', 'hosts'],
    ['blocklistproject/piracy-nl.txt', 'domains'],
    ['blocklistproject/piracy-ags.txt', 'adblock'],
    ['blocklistproject/piracy-dnsmasq.txt', 'dnsmasq'],
    ['ut1-warez/domains', 'domains'],
    ['brazil/Websites_for_block', 'domains'],
    ['opendns/opendns-top-domains.txt', 'domains'],
  ])('is read whole, in its format: %s', (file, format) => {
    const { format: found, names, refused } = readReal(file);
    expect(found).toBe(format);
    const lines = readFileSync(join(FOLDER, file), 'utf8').split(/\s*\n/);
    const entries = lines.filter((line) => line !== '' && !/^[#!]/.test(line));
    expect(new Set(entries).size - (names.length + countRefused(refused))).toBeLessThanOrEqual(5);
    expect(refused['not-a-domain']).toBeUndefined();
  });

  it('is the same in four formats', () => {
    const [first, ...others] = ['piracy.txt', 'piracy-nl.txt', 'piracy-ags.txt', 'piracy-dnsmasq.txt'].map(
      (file) => readReal(`blocklistproject/${file}`),
    );
    for (const other of others) expect(other).toEqual({ ...first, format: other.format });
  });

  it('flags no public suffix, no shared host and nothing of the never list: Brazil', () => {
    const { names, refused } = readReal('brazil/Websites_for_block');
    expect(refused['public-suffix']?.samples).toEqual(['com.br']);
    expect(names.filter(isPublicSuffix)).toEqual([]);
    expect(names).not.toContain('com.br');
    expect(names.length).toBeGreaterThan(56_000);
  });

  it('flags no search engine and no address by number: popular domains, the Toulouse list', () => {
    const popular = readReal('opendns/opendns-top-domains.txt');
    for (const name of ['google.com', 'facebook.com', 'wikipedia.org', 'blogspot.com', 'wordpress.com'])
      expect(popular.names).not.toContain(name);
    expect(readReal('ut1-warez/domains').refused['ip-address']?.count).toBe(22);
  });

  it('of pages names no domain', () => {
    const result = readBytes(readFileSync(join(FOLDER, 'ut1-warez/urls')), { guards });
    expect(result).toMatchObject({ code: 'empty' });
  });
});

describe('the packaged guards', () => {
  const guard = guardOf(guards, { allowedDomains: [], extraDomains: [] });

  it.each([
    ['com.br', 'public-suffix'],
    ['co.uk', 'public-suffix'],
    ['anything.ck', 'public-suffix'],
    ['xn--55qx5d.cn', 'public-suffix'],
    ['github.io', 'shared-host'],
    ['blogspot.com', 'shared-host'],
    ['t.me', 'shared-host'],
    ['archive.org', 'never'],
    ['www.gouv.fr', 'never'],
    ['www.ck', null],
    ['pirate.github.io', null],
    ['pirate.example', null],
  ])('answer for %s', (name, reason) => {
    expect(guard(name)).toBe(reason);
  });

  it.skipIf(!isThere)('know the suffixes that the whole library knows', () => {
    const names = readFileSync(join(FOLDER, 'opendns/opendns-top-domains.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    const above = names
      .flatMap((name) => [name, name.slice(name.indexOf('.') + 1)])
      .filter((name) => name.includes('.'));
    const ours = above.filter((name) => guard(name) === 'public-suffix' || guard(name) === 'shared-host');
    expect(above.filter(isPublicSuffix).filter((name) => !ours.includes(name))).toEqual([]);
  });
});
