import { earliest, latest } from '../edtf.ts';
import { type Finding, finding } from '../seeds/seeds.ts';
import type { Check } from './check.ts';
import { places } from './walk.ts';

/** The end of an order may lie ahead, and what was announced. */
const MAY_LIE_AHEAD = new Set(['until']);
const ANNOUNCED = ['judgment-due', 'trial-due'];
const DATE_FIELDS = new Set([
  'date',
  'published',
  'accessed',
  'reviewed',
  'looked',
  'since',
  'start',
  'at',
  'until',
]);

/** No date lies in the future, events and steps stand in order, nothing ends before it began. */
export const checkDates: Check = (record, { today }) => {
  const findings: Finding[] = [];
  for (const { file, field, key, value } of places(record)) {
    if (typeof value !== 'string' || !DATE_FIELDS.has(key) || MAY_LIE_AHEAD.has(key)) continue;
    if (earliest(value) > today && !isAnnounced(record, file, field)) {
      findings.push(
        finding(file, field, value, `lies after today, ${today}; only what has happened goes in`),
      );
    }
  }
  for (const [id, { events, penalties }] of Object.entries(record.seeds.cases)) {
    const file = record.origins.cases.get(id) ?? id;
    findings.push(...outOfOrder(file, 'events', events));
    for (const [index, { steps }] of penalties.entries()) {
      findings.push(...outOfOrder(file, `penalties.${index}.steps`, steps));
      for (const [at, { start, until }] of steps.entries()) {
        findings.push(...endsTooEarly(file, `penalties.${index}.steps.${at}.until`, start, until));
      }
    }
  }
  for (const [id, { domains }] of Object.entries(record.seeds.sites)) {
    const file = record.origins.sites.get(id) ?? id;
    for (const [index, { since, until }] of domains.entries()) {
      findings.push(...endsTooEarly(file, `domains.${index}.until`, since, until));
    }
  }
  return findings;
};

function endsTooEarly(file: string, field: string, start?: string, until?: string): Finding[] {
  if (!start || !until || latest(until) >= earliest(start)) return [];
  return [finding(file, field, until, `ends before its start, ${start}`)];
}

function isAnnounced({ seeds, origins }: Parameters<Check>[0], file: string, field: string): boolean {
  const [part, index] = field.split('.');
  const entry = Object.entries(seeds.cases).find(([id]) => origins.cases.get(id) === file);
  const type = part === 'events' && entry?.[1].events[Number(index)]?.type;
  return typeof type === 'string' && ANNOUNCED.includes(type);
}

function outOfOrder(file: string, field: string, dated: { date?: string | undefined }[]): Finding[] {
  const findings: Finding[] = [];
  let before: string | undefined;
  for (const [index, { date }] of dated.entries()) {
    if (!date) continue;
    if (before && latest(date) < earliest(before)) {
      findings.push(
        finding(file, `${field}.${index}.date`, date, `stands after ${before}; put them in order`),
      );
    }
    before = date;
  }
  return findings;
}
