import type { Key, Settings } from './settings.ts';

/** The strongest surface that is used. `badge`: only the toolbar button is marked. `interstitial`: our block page. */
export const DISPLAY_MODES = ['off', 'badge', 'banner', 'interstitial'] as const;
export type DisplayMode = (typeof DISPLAY_MODES)[number];

/** The weakest record that shows a banner, weakest first. */
export const EVIDENCE = ['report', 'proceedings', 'order', 'judgment'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What holds where nobody decided. Apart from the schemas, so that who reads no more than this loads no parser. */
export const DEFAULTS: Settings = {
  displayMode: 'banner',
  allowDismiss: true,
  dismissDays: 7,
  allowProceed: true,
  allowUserAllowlist: true,
  lockSettings: false,
  allowedDomains: [],
  extraDomains: [],
  extraDomainsMessage: '',
  domainLists: [],
  minimumEvidence: 'proceedings',
  disabledCategories: [],
  preferredJurisdictions: [],
  organizationName: '',
  supportMessage: '',
  supportUrl: '',
  supportEmail: '',
  legalOffersUrl: '',
  showWelcomePage: true,
  showToolbarBadge: true,
  showReportLink: true,
  uiLanguage: 'auto',
};

export const KEYS = Object.keys(DEFAULTS) as Key[]; // its own keys
