import * as z from 'zod/mini';
import { SITE_KINDS } from '../registry/vocabulary/sites.ts';
import { LANGUAGES } from '../wording/language.ts';
import { DISPLAY_MODES, EVIDENCE } from './defaults.ts';

export { DEFAULTS, DISPLAY_MODES, type DisplayMode, EVIDENCE, KEYS } from './defaults.ts';

/** How the addresses of a domain list are written in it; `auto` looks. */
export const LIST_FORMATS = ['auto', 'hosts', 'domains', 'adblock', 'dnsmasq', 'rpz', 'squidguard'] as const;

const httpsUrl = z.string().check(
  z.maxLength(2_048),
  z.refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:'),
);
const line = (limit: number) => z.string().check(z.maxLength(limit));
const names = z.array(z.string().check(z.maxLength(2_048)));

const domainList = z.object({
  url: httpsUrl,
  /** Whose list it is, as people will read it: "listed by NAME". */
  name: line(80),
  format: z._default(z.enum(LIST_FORMATS), 'auto'),
});
export type DomainList = z.infer<typeof domainList>;

/** Every setting, with the values it may have. Policy, preferences, schema and documents are all made from this. */
export const SETTINGS = {
  displayMode: z.enum(DISPLAY_MODES),
  allowDismiss: z.boolean(),
  /** Days that a hidden site stays hidden; 0: for this visit only. */
  dismissDays: z.int().check(z.minimum(0), z.maximum(365)),
  allowProceed: z.boolean(),
  /** Whether a site may be hidden until its record changes. */
  allowUserAllowlist: z.boolean(),
  lockSettings: z.boolean(),
  allowedDomains: names,
  extraDomains: names,
  extraDomainsMessage: line(300),
  domainLists: z.array(domainList).check(z.maxLength(20)),
  minimumEvidence: z.enum(EVIDENCE),
  disabledCategories: z.array(z.enum(SITE_KINDS)),
  /** ISO 3166-1 alpha-2, or EU; decisions given there come first. None: those of the reader's own country. */
  preferredJurisdictions: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
  organizationName: line(80),
  supportMessage: line(300),
  supportUrl: httpsUrl,
  supportEmail: z.email(),
  legalOffersUrl: httpsUrl,
  showWelcomePage: z.boolean(),
  showToolbarBadge: z.boolean(),
  showReportLink: z.boolean(),
  uiLanguage: z.enum(['auto', ...LANGUAGES]),
} as const;

export type Key = keyof typeof SETTINGS;
/** A value for every setting; texts and addresses that nobody gave are empty. */
export type Settings = { [Name in Key]: z.infer<(typeof SETTINGS)[Name]> };

/** So many a setting may hold or be at most, as its rule says; infinite where there is none. */
export function limitOf(schema: z.ZodMiniType, rule: 'max_length' | 'less_than' | 'greater_than'): number {
  for (const check of schema._zod.def.checks ?? []) {
    const { def } = check._zod;
    if (def.check === rule) return Number(Reflect.get(def, rule === 'max_length' ? 'maximum' : 'value'));
  }
  return Number.POSITIVE_INFINITY;
}
