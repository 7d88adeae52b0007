import * as z from 'zod/mini';
import { parseDuration } from '../duration.ts';
import { parseEdtf } from '../edtf.ts';

/** The fields that seeds are made of; each refuses with the remedy. */

const TEXT_LIMIT = 300;
const ID_LIMIT = 100;
const ADDRESS_LIMIT = 2_000;

/** What the platform knows by name, by the lists of CLDR; ZZ stands for no country. */
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const TONGUES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
export const text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'is empty; write it or leave the field out'),
    z.maxLength(TEXT_LIMIT, `is longer than ${TEXT_LIMIT} characters; the record holds facts, not prose`),
    z.regex(
      /^[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u,
      'holds characters that cannot be seen; take them out',
    ),
  );

/** YAML reads `2019` as a number; the record's dates and tokens are text. */
const scalar = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);

export const idSchema = z
  .string()
  .check(
    z.refine(
      (value) => value.length <= ID_LIMIT && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
      'is not an id; use lower-case letters, digits and single hyphens, a hundred at most',
    ),
  );

export const edtf = z.pipe(
  scalar,
  z
    .string()
    .check(
      z.refine(
        (value) => parseEdtf(value) !== null,
        'is not a date; write 2013, 2013-11 or 2013-11-28, with ~ behind it for "about"',
      ),
    ),
);
export const day = z
  .string()
  .check(
    z.refine(
      (value) => parseEdtf(value)?.day !== undefined && !value.endsWith('~'),
      'is not a date, or not a full day; write it as 2013-11-28',
    ),
  );
export const duration = z
  .string()
  .check(
    z.refine(
      (value) => parseDuration(value) !== null,
      'is not a duration; write P12M for twelve months, P7Y for seven years, PT160H for hours of work',
    ),
  );
export const country = z
  .string()
  .check(
    z.refine(
      (value) => /^[A-Z]{2}$/.test(value) && value !== 'ZZ' && REGIONS.of(value) !== undefined,
      'is not a country; write its two letters (ISO 3166), or EU',
    ),
  );
export const language = z
  .string()
  .check(
    z.refine(
      (value) => /^[a-z]{2}$/.test(value) && TONGUES.of(value) !== undefined,
      'is not a language; write its two letters (ISO 639)',
    ),
  );
export const money = z.pipe(
  scalar,
  z
    .string()
    .check(
      z.refine(
        (value) => /^\d+(\.\d{1,2})? [A-Z]{3}$/.test(value) && CURRENCIES.has(value.slice(-3)),
        'is not an amount with its currency; write it as "500000 EUR" (ISO 4217), without separators',
      ),
    ),
);
export const url = z
  .string()
  .check(z.refine(isWebAddress, 'is not an http or https address; give the permanent link of the page'));

/** Where a reader is sent to, and not only told of. */
export const secureUrl = z
  .string()
  .check(
    z.refine(
      (value) => isWebAddress(value) && new URL(value).protocol === 'https:',
      'is not an https address; give one, or leave the offer out',
    ),
  );

function isWebAddress(value: string): boolean {
  return value.length <= ADDRESS_LIMIT && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

const tokens = z.pipe(
  z.union([scalar, z.array(scalar)]),
  z.transform((value) => (Array.isArray(value) ? value : [value])),
);

/** Where a fact stands: a source id, or with the paragraph and the literal token that stands in it. */
export const citation = z.pipe(
  z.union([
    idSchema,
    z.strictObject({
      source: idSchema,
      paragraph: z.optional(z.int().check(z.positive('is not a paragraph; they are counted from 1'))),
      says: z.optional(tokens),
    }),
  ]),
  z.transform((value) => (typeof value === 'string' ? { source: value } : value)),
);
export const citations = z
  .array(citation)
  .check(z.minLength(1, 'names no source; a fact without a source does not go in'));

/** All of the case's domains where it is left out; an empty list would say the same and mean the opposite. */
export const someHosts = z._default(
  z.array(text).check(z.minLength(1, 'names no host; name those concerned, or leave the field out for all')),
  [],
);
