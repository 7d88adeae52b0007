import { belongsToAny, lineage } from '../registry/match.ts';
import type { Refusal } from './refusals.ts';

/** Goes up when the shape of the packaged file changes. */
export const GUARDS_FORMAT = 1;

/** Names that no list may flag, as they lie in the package; each text holds names between spaces. */
export interface PackedGuards {
  format: typeof GUARDS_FORMAT;
  /** Public suffixes of registries: `com.br`, `*.ck`, `!www.ck`. */
  suffixes: string;
  /** Hosts below which strangers live: `github.io`, `blogspot.com`. */
  shared: string;
  /** What must never be flagged, with what lies below it. */
  never: string;
}

/** What policy says of single names. */
export interface Wishes {
  allowedDomains: string[];
  extraDomains: string[];
}

/** Why a name must not be taken from a list; null when it may. */
export type Guard = (name: string) => Refusal | null;

export function guardOf(packed: PackedGuards, { allowedDomains, extraDomains }: Wishes): Guard {
  const suffixes = setOf(packed.suffixes);
  const shared = setOf(packed.shared);
  const never = setOf(packed.never);
  const allowed = new Set(allowedDomains);
  const named = new Set(extraDomains);
  // A name stands for all below it, and so for what must not be flagged there.
  const aboveNever = new Set([...never].flatMap(lineage));
  return (name) => {
    if (belongsToAny(name, allowed)) return 'allowed';
    if (isSuffix(suffixes, name)) return 'public-suffix';
    if (isSuffix(shared, name)) return 'shared-host';
    const isNever = aboveNever.has(name) || belongsToAny(name, never);
    return isNever && !named.has(name) ? 'never' : null;
  };
}

/** The rules of the public suffix list: a name itself, a wildcard for one label, an exception to it. */
function isSuffix(rules: Set<string>, name: string): boolean {
  if (rules.has(`!${name}`)) return false;
  return rules.has(name) || rules.has(`*${name.slice(name.indexOf('.'))}`);
}

function setOf(text: string): Set<string> {
  return new Set(text === '' ? [] : text.split(' '));
}
