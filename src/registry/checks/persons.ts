import { finding } from '../seeds/seeds.ts';
import type { Check } from './check.ts';
import { places } from './walk.ts';

/** A title and a capitalised name, or an initial and a name. */
const PERSON =
  /\b(?:M\.|MM\.|Mr|Mrs|Ms|Mme|Mlle|Dr|Herr|Frau|Sr|Sra|Sig|Signor|Monsieur|Madame)\.? +\p{Lu}\p{L}+|\b\p{Lu}\. ?\p{Lu}\p{Ll}+/u;

/** The record is about sites. Fields that could hold a person hold a closed word; free text is read for titles and names. */
export const checkPersons: Check = (record) =>
  [...places(record)]
    .filter(
      ({ key, value }) => key !== 'url' && key !== 'says' && typeof value === 'string' && PERSON.test(value),
    )
    .map(({ file, field, value }) =>
      finding(
        file,
        field,
        value,
        'looks like the name of a person; the record names sites, courts and companies only',
      ),
    );
