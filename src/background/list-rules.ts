import { failure } from '../lists/failures.ts';
import { failed, lost } from '../lists/outcomes.ts';
import type { ListState } from '../lists/state.ts';
import { listRules, numbersOf } from '../plan/list-rules.ts';
import { blockDomains, putListRules } from '../platform/rules.ts';
import { namesOf, reasonOf } from './list-copy.ts';

/** Whether the browser holds what it should: the names of the copy in force, or none. */
export function isInstalled(state: ListState, doBlock: boolean): boolean {
  return state.installed === wantedGeneration(state, doBlock);
}

/**
 * Makes the browser hold the names of the copy in force, or none. The names before stay until the new ones are
 * complete. Gives the state that is then true; `keep` writes one down before the first change.
 */
export async function installList(
  url: string,
  state: ListState,
  doBlock: boolean,
  keep: (state: ListState) => Promise<void>,
): Promise<ListState> {
  if (isInstalled(state, doBlock)) return state;
  const changing = { ...state, installed: null };
  await keep(changing);
  const { copy, slot } = state;
  const rules = doBlock && copy ? listRules(slot, copy) : [];
  const numbers = rules.map(({ number }) => number);
  try {
    for (const { number, buckets } of rules) {
      const names = copy && (await namesOf(url, copy.generation, buckets));
      if (!names) return lost(changing);
      const numbered = blockDomains(names).map((rule) => ({ number, rule }));
      await putListRules(numbered, []);
    }
    const others = numbersOf(slot).filter((number) => !numbers.includes(number));
    await putListRules([], others);
  } catch (error) {
    const reason = failure('not-installed', { reason: reasonOf(error) });
    return failed(changing, reason, Date.now(), Math.random());
  }
  return { ...state, installed: wantedGeneration(state, doBlock) };
}

function wantedGeneration({ copy }: ListState, doBlock: boolean): number {
  return doBlock ? (copy?.generation ?? 0) : 0;
}
