import { type Flag, standingOf } from '../registry/stage.ts';
import { wordHeadline } from './headline.ts';
import type { Subject } from './subject.ts';

/** A case as one line of a list. */
export interface Entry {
  flag: Flag;
  flagText: string;
  headline: string;
}

/** Much less work than a whole dossier. */
export function wordEntry(subject: Subject): Entry {
  const standing = standingOf(subject.matter, subject.clock, subject.host);
  return {
    flag: standing.flag,
    flagText: subject.voice.say(`flag.${standing.flag}`),
    headline: wordHeadline(subject, standing),
  };
}
