import { IntlMessageFormat } from 'intl-messageformat';
import { parseDuration } from '../registry/duration.ts';
import { parseEdtf } from '../registry/edtf.ts';
import type english from './catalogues/en.json';
import type { Language } from './language.ts';
import { type Packed, unpack } from './packed.ts';

export type MessageKey = keyof typeof english;
/** A message in ICU MessageFormat, or parsed already: the package carries them parsed, and no parser. */
export type Message = string | Packed;
/** Every sentence that a person can see. All languages have the same keys. */
export type Catalogue = Record<MessageKey, Message>;

/** A catalogue without one of its messages: a translation that lags behind. */
export class LackingMessage extends Error {}

/** What a message is given. */
export type Arguments = Record<string, string | number | undefined>;

/** Arguments that a message can do without, by `{authority, select, none {…} other {…}}`; any other must be given. */
const ABSENT: Arguments = Object.fromEntries(
  [
    'amount',
    'authority',
    'before',
    'by',
    'claimant',
    'duration',
    'end',
    'imposed',
    'outcome',
    'requested',
    'suspended',
    'when',
  ].map((name) => [name, 'none']),
);

/** One language, speaking: messages from its catalogue, dates, money and lists by the platform's Intl. */
export interface Voice {
  readonly language: Language;
  /** Throws `LackingMessage` where the catalogue has no such message. */
  say(key: MessageKey, values?: Arguments): string;
  /** The date alone: `28 November 2013`, `November 2013`, `about 2013`. */
  date(edtf: string): string;
  /** The date as an adverb: `on 28 November 2013`, `in November 2013`, `around 2013`. */
  when(edtf: string): string;
  /** `500000 EUR` -> `€500,000`. */
  money(amount: string): string;
  /** `P12M` -> `12 months`. */
  duration(iso: string): string;
  number(value: number): string;
  percent(value: number): string;
  list(items: string[]): string;
  country(code: string): string;
}

export function voiceOf(language: Language, catalogue: Catalogue): Voice {
  const messages = new Map<MessageKey, IntlMessageFormat>();
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  const numbers = numbersIn(language);
  const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });

  /** Many domains share a case, and with it most of their sentences: what was said once is not worded again. */
  const said = new Map<string, string>();
  function say(key: MessageKey, values?: Arguments): string {
    const asked = values ? `${key} ${JSON.stringify(values)}` : key;
    const known = said.get(asked);
    if (known !== undefined) return known;
    const sentence = word(key, values);
    said.set(asked, sentence);
    return sentence;
  }

  function word(key: MessageKey, values: Arguments = {}): string {
    let message = messages.get(key);
    if (!message) {
      if (!Object.hasOwn(catalogue, key))
        throw new LackingMessage(`the catalogue of ${language} lacks ${key}`);
      const written = catalogue[key];
      const parsed = typeof written === 'string' ? written : unpack(written);
      message = new IntlMessageFormat(parsed, language, undefined, { ignoreTag: true });
      messages.set(key, message);
    }
    const given = { ...ABSENT };
    for (const name in values) if (values[name] !== undefined) given[name] = values[name];
    return String(message.format(given)).trim();
  }

  /** Many domains have the dates of one case. */
  const dates = new Map<string, string>();
  function bareDate(edtf: string): string {
    const worded = dates.get(edtf) ?? wordDate(edtf);
    dates.set(edtf, worded);
    return worded;
  }

  function wordDate(edtf: string): string {
    const date = parseEdtf(edtf);
    if (!date) throw new Error(`not a date of the record: ${edtf}`);
    const { year, month, day } = date;
    if (month === undefined) return String(year);
    const at = new Date(Date.UTC(year, month - 1, day ?? 1));
    const monthYear = months.format(at);
    return day === undefined ? monthYear : say('date.day', { day, monthYear });
  }

  /** The date, and what a preposition before it may depend on: `il 7`, `l’8`, `nell’aprile 2013`, `nel 2013`. */
  function dateAndPrecision(edtf: string) {
    const { day, month } = parseEdtf(edtf) ?? {};
    const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
    return { date: bareDate(edtf), precision, day, month };
  }

  function isAbout(edtf: string): boolean {
    return edtf.endsWith('~');
  }

  return {
    language,
    say,
    date: (edtf) => (isAbout(edtf) ? say('date.about', dateAndPrecision(edtf)) : bareDate(edtf)),
    when(edtf) {
      const values = dateAndPrecision(edtf);
      if (isAbout(edtf)) return say('date.when-about', values);
      return say(values.precision === 'day' ? 'date.on' : 'date.in', values);
    },
    money(amount) {
      const [value, currency] = amount.split(' ');
      const isWhole = Number.isInteger(Number(value));
      return numbers({
        style: 'currency',
        currency: currency ?? 'EUR',
        maximumFractionDigits: isWhole ? 0 : 2,
      }).format(Number(value));
    },
    duration(iso) {
      const length = parseDuration(iso);
      if (!length) throw new Error(`not a duration of the record: ${iso}`);
      const { years, months, days, hours } = length;
      const parts = [
        years && unit(years, 'year'),
        months && unit(months, 'month'),
        days && unit(days, 'day'),
        hours && unit(hours, 'hour'),
      ];
      return lists.format(parts.filter((part): part is string => typeof part === 'string'));
    },
    number: (value) => numbers({}).format(value),
    percent: (value) => numbers({ style: 'percent', maximumFractionDigits: 1 }).format(value / 100),
    list: (items) => lists.format(items),
    country: (code) => (code === 'EU' ? say('country.EU') : (regions.of(code) ?? code)),
  };

  function unit(value: number, name: 'year' | 'month' | 'day' | 'hour'): string {
    return numbers({ style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  }
}

/** Formats of one kind are made once: to make one takes longer than to use it a hundred times. */
function numbersIn(language: Language): (options: Intl.NumberFormatOptions) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(language, options);
    made.set(key, format);
    return format;
  };
}
