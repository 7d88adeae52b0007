import fc from 'fast-check';
import { SITE_KINDS } from '../../src/registry/vocabulary/sites.ts';
import type { Policy } from '../../src/settings/policy.ts';
import { type Changes, PREFERABLE, type Preferences } from '../../src/settings/preferences.ts';
import { DISPLAY_MODES, EVIDENCE, LIST_FORMATS, type Settings } from '../../src/settings/settings.ts';
import { LANGUAGES } from '../../src/wording/language.ts';

const list = fc.record({
  url: fc.webUrl({ validSchemes: ['https'] }),
  name: fc.string({ maxLength: 80 }),
  format: fc.constantFrom(...LIST_FORMATS),
});

/** Any sound value for each setting that a user may decide. */
const values: { [Name in (typeof PREFERABLE)[number]]: fc.Arbitrary<Settings[Name]> } = {
  displayMode: fc.constantFrom(...DISPLAY_MODES),
  minimumEvidence: fc.constantFrom(...EVIDENCE),
  disabledCategories: fc.subarray([...SITE_KINDS]),
  preferredJurisdictions: fc.subarray(['FR', 'DE', 'EU', 'US']),
  domainLists: fc.array(list, { maxLength: 3 }),
  showToolbarBadge: fc.boolean(),
  uiLanguage: fc.constantFrom('auto', ...LANGUAGES),
};

export const somePreferences: fc.Arbitrary<Preferences> = fc.record(values, { requiredKeys: [] });

/** Some values, and some that go back to their default. */
export const someChanges: fc.Arbitrary<Changes> = fc
  .tuple(somePreferences, fc.subarray([...PREFERABLE]))
  .map(([wishes, cleared]) => ({ ...wishes, ...Object.fromEntries(cleared.map((key) => [key, null])) }));

/** A policy of sound values, of which some are not a user's to decide. */
export const somePolicy: fc.Arbitrary<Policy> = fc.record(
  {
    ...values,
    lockSettings: fc.boolean(),
    allowDismiss: fc.boolean(),
    organizationName: fc.string({ maxLength: 80 }),
    dismissDays: fc.integer({ min: 0, max: 365 }),
  },
  { requiredKeys: [] },
);

/** Anything at all, as a damaged disk might give it back. */
export const someStored: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...PREFERABLE, 'lockSettings')), fc.anything()),
);
