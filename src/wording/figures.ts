import type { Figure } from '../registry/registry.ts';
import { type References, referTo } from './sources.ts';
import { organisationName, type Subject } from './subject.ts';
import type { Voice } from './voice.ts';

/** What somebody claims. */
export interface Claim {
  value: string;
  by: string;
  sources: number[];
}

/** One thing that was counted, with everyone who says how much. */
export interface FigureEntry {
  label: string;
  claims: Claim[];
  /** Two sources give two values: both are shown, and that they differ. */
  isDisputed: boolean;
}

const CLAIMANTS = ['press', 'police', 'prosecutor', 'court', 'rights-holders', 'company'] as const;
const PERCENTAGES: readonly Figure['what'][] = ['traffic-share', 'production-share'];

export function wordFigures(subject: Subject, references: References): FigureEntry[] {
  const groups = new Map<string, FigureEntry>();
  for (const figure of subject.matter.figures) {
    const label = wordLabel(subject.voice, figure);
    const group = groups.get(label) ?? { label, claims: [], isDisputed: false };
    group.claims.push({
      value: wordValue(subject.voice, figure),
      by: wordClaimant(subject, figure.claimant),
      sources: referTo(references, figure.from),
    });
    group.isDisputed = new Set(group.claims.map(({ value }) => value)).size > 1;
    groups.set(label, group);
  }
  return [...groups.values()];
}

function wordLabel(voice: Voice, { what, per, area, of }: Figure): string {
  let label = voice.say(`figure.${what}`);
  if (of) label = voice.say('figure.of', { label, of });
  if (area) label = voice.say('figure.in', { label, area: voice.country(area) });
  if (per) label = voice.say(`figure.per-${per}`, { label });
  return label;
}

function wordValue(voice: Voice, figure: Figure): string {
  const { what, amount, amountTo, value, to, date, bound, at } = figure;
  const count = (number: number) =>
    PERCENTAGES.includes(what) ? voice.percent(number) : voice.number(number);
  let text = '';
  if (date !== undefined) text = voice.date(date);
  else if (amount !== undefined) text = range(voice, voice.money(amount), amountTo && voice.money(amountTo));
  else if (value !== undefined) text = range(voice, count(value), to === undefined ? undefined : count(to));
  if (bound) text = voice.say(`bound.${bound}`, { value: text });
  return at === undefined ? text : voice.say('figure.at', { value: text, at: voice.date(at) });
}

function range(voice: Voice, from: string, to: string | undefined): string {
  return to === undefined ? from : voice.say('range', { from, to });
}

function wordClaimant(subject: Subject, claimant: string): string {
  const role = CLAIMANTS.find((known) => known === claimant);
  return role ? subject.voice.say(`claimant.${role}`) : (organisationName(subject, claimant) ?? claimant);
}
