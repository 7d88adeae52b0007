import { createRequire } from 'node:module';
import { GUARDS_FORMAT, type PackedGuards } from '../src/lists/guards.ts';
import { SHARED_HOSTS } from '../src/lists/shared-hosts.ts';
import { readSeeds } from './read-seeds.ts';

/** The public suffix list as tldts keeps it: a tree of labels, the last one first. */
interface Trie {
  /** 1: a suffix of a registry; 2: one of a company that lets strangers live below it. */
  nodeFlags: Uint8Array;
  edgeStart: Uint16Array;
  edgeLength: Uint8Array;
  edgeChild: Uint16Array;
  labelText: string;
  rulesRoot: number;
  exceptionsRoot: number;
}

/** Its own file in that package: it exports questions about single hosts, not the list. */
const trie: Trie = createRequire(import.meta.url)('tldts/dist/cjs/src/data/trie.js');

/** The names that no list may flag, from the public suffix list and the never list of the seeds. */
export async function readGuards(): Promise<PackedGuards> {
  const { seeds } = await readSeeds();
  const rules = [...rulesUnder(trie.rulesRoot), ...rulesUnder(trie.exceptionsRoot, '!')];
  const named = (wanted: number) => rules.filter(({ flag }) => flag === wanted).map(({ name }) => name);
  return {
    format: GUARDS_FORMAT,
    suffixes: packed(named(1)),
    shared: packed([...named(2), ...SHARED_HOSTS]),
    never: packed(seeds.never.map(({ host }) => host)),
  };
}

function rulesUnder(root: number, mark = ''): { name: string; flag: number }[] {
  const rules: { name: string; flag: number }[] = [];
  const walk = (node: number, above: string) => {
    const flag = trie.nodeFlags[node] ?? 0;
    // A suffix of one label is refused in a list anyway, as any single label is.
    if (flag !== 0 && above.includes('.')) rules.push({ name: mark + above, flag });
    for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
      const label = LABELS[edge] ?? '';
      walk(trie.edgeChild[edge] ?? 0, above === '' ? label : `${label}.${above}`);
    }
  };
  walk(root, '');
  return rules;
}

/** The text of every label, cut by the lengths that stand beside it. */
const LABELS = (() => {
  let offset = 0;
  return [...trie.edgeLength].map((length) => {
    const label = trie.labelText.slice(offset, offset + length);
    offset += length;
    return label;
  });
})();

function packed(names: string[]): string {
  return [...new Set(names.map(asLabel))].sort().join(' ');
}

/** Rules are written in letters of any script; hosts are A-labels. */
function asLabel(rule: string): string {
  const [, mark = '', name = ''] = /^([!*]?\.?)(.*)$/.exec(rule) ?? [];
  return mark + new URL(`http://${name}`).hostname;
}
