import type { Settings } from '../settings/settings.ts';
import type { Listed } from './listed.ts';

/**
 * Which list that policy or user named holds a host (an A-label). Loads what reads lists only where there are any. Lists
 * that cannot be read hide no record: what the record says is told without them.
 */
export async function subscribedTo(host: string, { domainLists }: Settings): Promise<Listed | null> {
  if (domainLists.length === 0) return null;
  try {
    const { lookUpInLists } = await import('./listed.ts');
    return await lookUpInLists(host);
  } catch (error) {
    console.warn('Pavillon: the lists could not be read', error);
    return null;
  }
}
