import type { Registry } from '../../src/registry/registry.ts';

const SYLLABLES = 'ba cor di fen ga lo mi nu pra que ris sto ta vel xi zo'.split(' ');

/** The real register with made-up cases in the shape of the real ones, each with so many domains. */
export function enlarged(registry: Registry, cases: number, domainsEach: number): Registry {
  const models = Object.values(registry.cases).filter(({ hosts }) => hosts.length > 0);
  const grown: Registry = {
    ...registry,
    sites: { ...registry.sites },
    cases: { ...registry.cases },
    hosts: { ...registry.hosts },
  };
  for (let index = 0; index < cases; index++) {
    const model = models[index % models.length];
    if (model) addCase(grown, nameFor(index), model, domainsEach);
  }
  return grown;
}

/** A register of exactly so many flagged domains, one a case, none of them real. */
export function registerOf(registry: Registry, domains: number): Registry {
  const none: Registry = { ...registry, sites: {}, cases: {}, hosts: {} };
  const models = Object.values(registry.cases).filter(({ hosts }) => hosts.length > 0);
  for (let index = 0; index < domains; index++) {
    const model = models[index % models.length];
    if (model) addCase(none, nameFor(index), model, 1);
  }
  return none;
}

export function nameFor(index: number): string {
  let name = '';
  for (let rest = index + 4096; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length];
  }
  return name;
}

function addCase(grown: Registry, name: string, model: Registry['cases'][string], domains: number): void {
  const names = Array.from({ length: domains }, (_, at) => `${name}${at || ''}.example`);
  const id = `xx-2000-${name}`;
  const entries = names.map((host) => ({
    host,
    scope: 'domain' as const,
    fate: 'unknown' as const,
    from: [],
  }));
  grown.sites[name] = { name, kind: 'streaming', aliases: [], misspellings: [], domains: entries };
  // What concerned some hosts of the model concerns all of the copy.
  const events = model.events.map((event) => ({ ...event, hosts: [] }));
  const penalties = model.penalties.map((penalty) => ({ ...penalty, hosts: [] }));
  grown.cases[id] = { ...model, name: `${name} (${model.name})`, hosts: names, events, penalties };
  for (const host of names) grown.hosts[host] = { site: name, scope: 'domain', cases: [id] };
}
