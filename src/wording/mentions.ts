import { organisationName, type Subject } from './subject.ts';

/** Somebody who is named in a case and accused of nothing, with the reason. */
export interface MentionEntry {
  who: string;
  as: string;
}

export function wordMentions(subject: Subject): MentionEntry[] {
  return subject.matter.mentions.map(({ who, as }) => ({
    who: organisationName(subject, who) ?? who,
    as: subject.voice.say(`mention.${as}`),
  }));
}
