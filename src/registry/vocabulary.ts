/**
 * The closed word lists of the record. A word that is not here cannot be written in a seed, and each word has its
 * sentence in every catalogue: that is how the record stays translatable and never holds free accusations.
 */

/** A judgment outranks an authority's statement, that the press, that an interested party's own announcement. */
export const SOURCE_KINDS = ['judgment', 'authority', 'press', 'company'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const AUTHORITY_KINDS = ['court', 'prosecutor', 'police', 'regulator', 'ministry', 'agency'] as const;

export const SITE_KINDS = [
  'streaming',
  'links',
  'torrents',
  'file-host',
  'iptv',
  'iptv-software',
  'music',
  'books',
  'comics',
  'games',
  'live-sport',
  'stream-ripping',
  'software',
  'warez',
  'forum',
] as const;

/** What has become of a domain, as far as was known on the day it was last looked at. */
export const FATES = [
  'active',
  'closed-by-operator',
  'closed-by-authority',
  'seized',
  'returned',
  'taken-over-by-rights-holders',
  're-registered',
  'unknown',
] as const;

/** `domain`: the host and everything below it. `host`: that very host, because its parent serves others. */
export const SCOPES = ['domain', 'host'] as const;

export const EVENT_TYPES = [
  'activity',
  'registration',
  'detection',
  'complaint',
  'investigation',
  'search',
  'arrest',
  'custody',
  'seizure-order',
  'seizure',
  'shutdown',
  'move',
  'transfer',
  'announcement',
  'charge',
  'extradition',
  'plea',
  'trial-due',
  'trial',
  'judgment-due',
  'judgment',
  'blocking-order',
  'delisting-order',
  'enforcement',
  'refusal',
  'appeal-lodged',
  'appeal',
  'cassation',
  'expiry',
  'lifting',
  'acquittal',
  'dismissal',
  'return',
  'settlement',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** How a decision went. `convicted` and `liable` are the only words that speak of guilt or of fault. */
export const OUTCOMES = [
  'granted',
  'granted-in-part',
  'refused',
  'convicted',
  'liable',
  'upheld',
  'upheld-in-part',
  'overturned',
  'no-evidence',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MEASURE_KINDS = [
  'imprisonment',
  'suspended-imprisonment',
  'probation',
  'community-service',
  'fine',
  'damages',
  'confiscation',
  'seizure',
  'domain-seizure',
  'closure',
  'blocking',
  'delisting',
  'injunction',
  'costs',
  'compensation',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const STATUSES = [
  'risked',
  'requested',
  'imposed',
  'upheld',
  'reduced',
  'increased',
  'overturned',
  'lifted',
  'expired',
  'agreed',
  'returned',
  'refused',
] as const;
export type Status = (typeof STATUSES)[number];

/** Whom an event, a penalty or a measure is about: always a role, never a person. */
export const ROLES = [
  'operator',
  'operators',
  'operating-company',
  'alleged-operator',
  'contributors',
  'contributor',
  'administrators',
  'suspects',
  'defendants',
  'main-defendant',
  'minors',
  'resellers',
  'subscribers',
  'uploaders',
  'access-providers',
  'search-engines',
  'intermediaries',
  'hosting-provider',
  'domain-registry',
  'payment-services',
  'rights-holders',
  'claimants',
  'site',
] as const;

/** What a figure counts. Money is written with its currency (`6500000 EUR`). */
export const FIGURE_KINDS = [
  'online-since',
  'files',
  'films',
  'series',
  'episodes',
  'programmes',
  'works',
  'links',
  'visitors',
  'users',
  'users-online',
  'subscribers',
  'members',
  'traffic-share',
  'production-share',
  'revenue',
  'profit',
  'costs',
  'loss',
  'cash',
  'assets-seized',
  'subscription-price',
  'licence-price',
  'servers',
  'sites',
  'mirrors',
  'domains',
  'arrests',
  'suspects',
  'people-questioned',
  'people-heard',
  'companies',
  'search-sites',
  'payment-accounts',
  'financial-accounts',
  'investigation-orders',
  'groups',
  'countries',
  'defendants',
  'access-providers',
  'search-engines',
  'claimants',
  'hearing-length',
] as const;

export const BOUNDS = ['about', 'at-least', 'at-most'] as const;

/** In which role somebody who is accused of nothing is named. A mention never flags. */
export const MENTION_ROLES = [
  'link-target',
  'victim',
  'reporting-body',
  'addressee',
  'payment-service',
  'host-searched',
  'past-customer',
  'newspaper',
  'measurement',
  'comment',
  'comparison',
  'coordination',
  'civil-party',
  'confusable',
] as const;

export const OFFENCES = [
  'counterfeiting',
  'organised-counterfeiting',
  'receiving-counterfeits',
  'reproduction-without-right',
  'copyright-infringement',
  'conspiracy',
  'criminal-organisation',
  'fraud',
  'computer-fraud',
  'hacking',
  'money-laundering',
] as const;
