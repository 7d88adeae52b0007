import type { SettingTexts } from './setting-texts.ts';

export const ENGLISH_TEXTS: SettingTexts = {
  displayMode: {
    title: 'Display',
    description:
      'The strongest surface used: off, badge (toolbar button only), banner, or interstitial (a page of ours in the place of the site).',
  },
  allowDismiss: {
    title: 'Banner can be hidden',
    description: 'Whether users may hide the banner of a site.',
  },
  dismissDays: {
    title: 'Days hidden',
    description:
      'How many days a hidden banner stays hidden; 0: for this visit only. Private windows: always 0.',
  },
  allowProceed: {
    title: 'Going on is allowed',
    description:
      'Whether the block page offers to go on to the site, in that tab, until the browser is closed.',
  },
  allowUserAllowlist: {
    title: 'Hide until the record changes',
    description: 'Whether users may hide a site until its record changes.',
  },
  lockSettings: {
    title: 'Lock all settings',
    description: 'Makes the whole options page read-only.',
  },
  allowedDomains: {
    title: 'Allowed domains',
    description: 'Domains that are never flagged or blocked, nor anything below them. This beats every list.',
  },
  extraDomains: {
    title: 'Own domains',
    description:
      'The organisation’s own list, shown as such and never as a ruling. Any domain may be named, save public suffixes and IP addresses.',
  },
  extraDomainsMessage: {
    title: 'Message for own domains',
    description: 'Shown with the domains of the own list; up to 300 characters.',
  },
  domainLists: {
    title: 'Lists by address',
    description:
      'Up to 20 lists that are fetched over https: url, name (shown as “listed by NAME”) and format (auto, hosts, domains, adblock, dnsmasq, rpz, squidguard).',
  },
  minimumEvidence: {
    title: 'Weakest record shown',
    description: 'The weakest record that is shown: report, proceedings, order or judgment.',
  },
  disabledCategories: {
    title: 'Kinds left out',
    description: 'Kinds of sites that are not shown, such as books or software.',
  },
  preferredJurisdictions: {
    title: 'Countries first',
    description: 'Countries whose decisions are shown first, as codes such as FR; none: the reader’s own.',
  },
  organizationName: {
    title: 'Name of the organisation',
    description: 'Whose browser this is, as people will read it; up to 80 characters.',
  },
  supportMessage: {
    title: 'Message',
    description: 'One line in banner, popup and block page; up to 300 characters.',
  },
  supportUrl: {
    title: 'Contact page',
    description: 'An https address where questions are answered.',
  },
  supportEmail: {
    title: 'Contact e-mail',
    description: 'An e-mail address for questions.',
  },
  legalOffersUrl: {
    title: 'Page of lawful offers',
    description:
      'An https address of the organisation’s own page of lawful sources; none: those in the record.',
  },
  showWelcomePage: {
    title: 'Welcome page',
    description:
      'Whether the introduction opens after an install by a user; it never does after one by policy.',
  },
  showToolbarBadge: {
    title: 'Mark on the button',
    description: 'Whether the toolbar button is marked on listed sites.',
  },
  showReportLink: {
    title: 'Link to report a mistake',
    description: 'Whether a mistake may be reported from banner and popup; the link sends nothing by itself.',
  },
  uiLanguage: {
    title: 'Language',
    description: 'The language of all texts; auto: that of the browser.',
  },
};
