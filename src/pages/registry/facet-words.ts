import type { Facet, State } from '../../registry/facets.ts';
import type { Site } from '../../registry/registry.ts';
import type { MeasureKind } from '../../registry/vocabulary/measures.ts';
import type { Reading } from '../../wording/domain.ts';
import { capitalised } from '../../wording/subject.ts';

/** A value of a facet in words. What an address names and the record does not know stays as it is. */
export function wordValue({ registry, voice }: Reading, facet: Facet, value: string): string {
  switch (facet) {
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? voice.country(value) : value;
    case 'year':
      return value;
    case 'authority':
      return registry.authorities[value]?.name ?? value;
    case 'measure':
      return orAsItIs(value, () => wordMeasure({ voice }, value));
    case 'stage':
      return orAsItIs(value, () => voice.say(`register.stage.${value as State}`)); // or it is caught
    case 'kind':
      return orAsItIs(value, () => voice.say(`kind.${value as Site['kind']}`)); // or it is caught
  }
}

export function wordMeasure({ voice }: Pick<Reading, 'voice'>, kind: string): string {
  return capitalised(voice.say(`measure.${kind as MeasureKind}`)); // a word of the record
}

function orAsItIs(value: string, word: () => string): string {
  try {
    return word();
  } catch {
    return value;
  }
}
