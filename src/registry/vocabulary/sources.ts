/**
 * The closed word lists of the record. A word that is not here cannot be written in a seed, and each word has its
 * sentence in every catalogue: that is how the record stays translatable and never holds free accusations.
 */

/** A judgment outranks an authority's statement, that the press, that an interested party's own announcement. */
export const SOURCE_KINDS = ['judgment', 'authority', 'press', 'company'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const AUTHORITY_KINDS = [
  'court',
  'prosecutor',
  'police',
  'regulator',
  'ministry',
  'agency',
  'private-body',
] as const;
