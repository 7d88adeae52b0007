import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { compile } from '../../src/registry/compile.ts';
import { registrySchema } from '../../src/registry/compiled.ts';
import { parseSeeds } from '../../src/registry/seeds/parse.ts';
import { soundSeeds } from './seeds/sound-seeds.ts';

const real = await readRegistry();

describe('the schema of the compiled registry', () => {
  it('takes the real one, and changes nothing in it', () => {
    expect(registrySchema.parse(real)).toEqual(real);
    const shipped: unknown = JSON.parse(JSON.stringify(real));
    expect(registrySchema.parse(shipped)).toEqual(shipped);
  });

  it('takes a made-up one, with years that YAML read as numbers', () => {
    const registry = compile(parseSeeds(soundSeeds()).seeds);
    expect(registrySchema.parse(registry)).toEqual(registry);
  });

  it.each([
    ['a field that is not there', (copy: typeof real) => Object.assign(firstCase(copy), { titel: 'x' })],
    [
      'a citation that was not joined',
      (copy: typeof real) => Object.assign(firstEvent(copy), { from: [{ source: 'x' }] }),
    ],
    ['a fact without a source', (copy: typeof real) => Object.assign(firstEvent(copy), { from: [] })],
    ['a year as a number', (copy: typeof real) => Object.assign(firstEvent(copy), { date: 2013 })],
    ['a list that was left out', (copy: typeof real) => Reflect.deleteProperty(firstCase(copy), 'figures')],
    ['another format', (copy: typeof real) => Object.assign(copy, { format: 1 })],
    [
      'an offer without a source',
      (copy: typeof real) => Object.assign(copy.offers.EU?.[0] ?? {}, { from: [] }),
    ],
    [
      'a host without a case',
      (copy: typeof real) =>
        Object.assign(copy.hosts, { 'x.example': { site: 'x', scope: 'domain', cases: [] } }),
    ],
  ])('refuses %s', (_, damage) => {
    const copy = structuredClone(real);
    damage(copy);
    expect(registrySchema.safeParse(copy).success).toBe(false);
  });
});

function firstCase({ cases }: typeof real) {
  const [matter] = Object.values(cases);
  if (!matter) throw new Error('no case');
  return matter;
}

function firstEvent(registry: typeof real) {
  const [event] = firstCase(registry).events;
  if (!event) throw new Error('no event');
  return event;
}
