import PhishingDetector from 'eth-phishing-detect/src/detector.js';
import { findListing, lineage } from '../../src/registry/match.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { searchIn } from '../../src/registry/search.ts';
import { spreadOf, timed } from './measure.ts';
import { cell, type Table } from './results.ts';
import { enlarged, registerOf } from './synthetic.ts';

const QUERIES = 'x,xs,xst,xstream,xstream codes,bacor,bacordi,tribunal,tribunal 2016,11/60013'.split(',');
const SIZES = [31, 1_000, 10_000, 100_000];
const ROUNDS = 15;
const LOOK_UPS = 2_000;
/** They walk the whole list: asked less often where it is long. */
const SLOW = new Set(['eth-phishing-detect', 'a list, from end to end']);

/** "Does this host belong to an entry?", ours against the obvious alternatives, over the size of the list. */
export async function benchLookUp(real: Registry): Promise<Table> {
  const rows: Table['rows'] = [];
  const growth: Table['growth'] = [];
  for (const size of SIZES) {
    const { hosts } = registerOf(real, size);
    const names = Object.keys(hosts);
    const listed = new Set(names);
    const detector = new PhishingDetector({ blacklist: names });
    const asked = names.slice(0, LOOK_UPS / 2).flatMap((name) => [`www.${name}`, `www.${name}.invalid`]);
    const ways: [string, (host: string) => unknown][] = [
      ['ours, by label', (host) => findListing(hosts, host)],
      ['a Set, walked by label', (host) => lineage(host).find((name) => listed.has(name))],
      ['eth-phishing-detect', (host) => detector.check(host)],
      ['a list, from end to end', (host) => names.find((name) => host === name || host.endsWith(`.${name}`))],
    ];
    for (const [label, find] of ways) {
      const sample = SLOW.has(label) ? asked.slice(0, Math.max(20, Math.floor(2_000_000 / size))) : asked;
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const elapsed = await timed(() => {
          for (const host of sample) find(host);
        });
        times.push((elapsed * 1_000) / sample.length);
      }
      const spread = spreadOf(times);
      rows.push({ label: `${size} domains: ${label}`, cells: [cell(spread, 'µs')] });
      const curve = growth.find((one) => one.label === label);
      const point = { size, cost: spread.median };
      if (curve) curve.points.push(point);
      else growth.push({ label, unit: 'µs', points: [point] });
    }
  }
  return {
    id: 'look-up',
    title: 'What a look-up costs',
    method: `One host, half of them listed, in Node; ${ROUNDS} rounds, the time of one look-up.`,
    columns: ['time'],
    rows,
    growth,
  };
}

/** Search as somebody types, over the size of the register; and what a case weighs. */
export async function benchSearch(real: Registry): Promise<Table> {
  const rows: Table['rows'] = [];
  const points: { size: number; cost: number }[] = [];
  for (const added of [0, 1_000, 10_000]) {
    const register = added === 0 ? real : enlarged(real, added, 10);
    const size = Object.keys(register.cases).length;
    let lookUp = searchIn(real);
    const built = await timed(() => {
      lookUp = searchIn(register);
    });
    const times: number[] = [];
    for (let round = 0; round < 30; round++) {
      for (const query of QUERIES) times.push(await timed(() => lookUp(query)));
    }
    const spread = spreadOf(times);
    points.push({ size, cost: spread.median });
    const worst = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
    const bytes = JSON.stringify(register).length;
    rows.push({
      label: `${size} cases, ${Object.keys(register.hosts).length} domains`,
      cells: [
        cell(spread, 'ms'),
        { text: `${worst.toFixed(1)} ms` },
        { text: `${built.toFixed(0)} ms` },
        { text: `${Math.round(bytes / size)} bytes` },
      ],
    });
  }
  return {
    id: 'search',
    title: 'What a search costs',
    method: `Ten queries as somebody types them, thirty times, in Node.`,
    columns: ['a query', '95th percentile', 'building the index', 'a case, compiled'],
    rows,
    growth: [{ label: 'a query', unit: 'ms', points }],
  };
}
