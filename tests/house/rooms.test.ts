import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, ROOT, sources } from './imports.ts';

/** Room -> what it may import -> whether types only. Read from the table in docs/architecture.md. */
function readTable(): Map<string, Map<string, boolean>> {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z]+)` +\| [^|]+ \| ([^|]+?) +\|$/gm)];
  return new Map(
    rows.map(([, room = '', allowed = '']) => [
      room,
      new Map(
        allowed
          .split(',')
          .map((entry) => entry.trim().split(' '))
          .map(([name = '', limit]) => [name, limit === '(types)']),
      ),
    ]),
  );
}

const table = readTable();
const files = await sources('src');
const imports = files.flatMap(importsOf);

function roomOf(path: string): string {
  const [, room = ''] = path.split('/');
  return room;
}

function isForbidden({ from, to, isTypeOnly, isPackage }: Import): boolean {
  const target = isPackage ? to : roomOf(to);
  if (!isPackage && target === roomOf(from)) return false;
  const allowed = table.get(roomOf(from));
  const isOnlyTypes = allowed?.get(target);
  return isOnlyTypes === undefined || (isOnlyTypes && !isTypeOnly);
}

describe('the rooms', () => {
  it('are those of docs/architecture.md, all of them', () => {
    const found = new Set(files.filter((file) => file.split('/').length > 2).map(roomOf));
    expect([...found].sort()).toEqual([...table.keys()].sort());
  });

  it('import only what the table in docs/architecture.md allows', () => {
    const inRooms = imports.filter(({ from }) => table.has(roomOf(from)));
    const offences = inRooms.filter(isForbidden).map(({ from, to }) => `${from} may not import ${to}`);
    expect(offences).toEqual([]);
  });

  it('are entered by the doors only to pass on', () => {
    const doors = files.filter((file) => file.split('/').length === 2);
    expect(doors).toEqual(['src/banner.ts']);
    expect(importsOf('src/banner.ts').map(({ to }) => to)).toEqual(['src/content/main.ts']);
  });

  it('have no cycle, between rooms or between files', () => {
    const links = imports.filter(({ isPackage }) => !isPackage);
    const between = links
      .map(({ from, to }) => [roomOf(from), roomOf(to)] as const)
      .filter(([a, b]) => a !== b);
    expect(cycleIn(between)).toBeNull();
    expect(
      cycleIn(links.filter(({ isTypeOnly }) => !isTypeOnly).map(({ from, to }) => [from, to] as const)),
    ).toBeNull();
  });

  it('keep the polyfill behind the wall', () => {
    const importers = imports.filter(({ to, isTypeOnly }) => to === 'webextension-polyfill' && !isTypeOnly);
    expect([...new Set(importers.map(({ from }) => from))]).toEqual(['src/platform/browser.ts']);
  });

  it('have no attic', () => {
    const attics = /(^|\/)(utils?|helpers?|common|shared|misc|types|constants|index)(\/|\.tsx?$)/;
    expect(files.filter((file) => attics.test(file))).toEqual([]);
  });

  it('hold files that can be read in one sitting', () => {
    const long = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 210);
    expect(long).toEqual([]);
  });

  it('never turn text into markup or code', () => {
    const danger =
      /\.(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(|\beval\(|new Function\(/;
    expect(files.filter((file) => danger.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

/** The first cycle found, as a chain of names, or null. */
function cycleIn(links: (readonly [string, string])[]): string[] | null {
  const next = groupByFirst(links);
  const done = new Set<string>();
  const walk = (node: string, chain: string[]): string[] | null => {
    if (chain.includes(node)) return [...chain, node];
    if (done.has(node)) return null;
    for (const [, to] of next.get(node) ?? []) {
      const cycle = walk(to, [...chain, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of next.keys()) {
    const cycle = walk(node, []);
    if (cycle) return cycle;
  }
  return null;
}

function groupByFirst(links: (readonly [string, string])[]): Map<string, (readonly [string, string])[]> {
  const groups = new Map<string, (readonly [string, string])[]>();
  for (const link of links) groups.set(link[0], [...(groups.get(link[0]) ?? []), link]);
  return groups;
}
