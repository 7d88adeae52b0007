import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/settings/policy.ts';
import { wordRefusal } from '../../src/settings/refusal.ts';
import { DEFAULTS, KEYS, SETTINGS } from '../../src/settings/settings.ts';
import { voices } from '../wording/voices.ts';

describe('a policy', () => {
  it('is in force as it is, where every value is as it must be', () => {
    const given = {
      displayMode: 'interstitial',
      allowProceed: false,
      dismissDays: 30,
      organizationName: 'Collège Victor-Hugo',
      supportUrl: 'https://college.example/',
      supportEmail: 'cdi@college.example',
      allowedDomains: ['example.org'],
      minimumEvidence: 'order',
      domainLists: [{ url: 'https://lists.example/a', name: 'A', format: 'hosts' }],
    };
    expect(parsePolicy(given)).toEqual({ policy: given, ignored: [] });
  });

  it.each([[undefined], [null], [{}], ['{}']])('that is none (%j) decides nothing', (received) => {
    expect(parsePolicy(received)).toEqual({ policy: {}, ignored: [] });
  });

  it('loses what cannot be used, value by value, and names it with the reason', () => {
    const { policy, ignored } = parsePolicy({
      allowDismiss: 'sometimes',
      dismissDays: 366,
      displayMode: 'siren',
      supportUrl: 'http://college.example/',
      supportEmail: 'the secretary',
      organizationName: 'x'.repeat(81),
      listUpdate: 'online',
      showToolbarBadge: false,
    });
    expect(policy).toEqual({ showToolbarBadge: false });
    expect(ignored.map(({ key, reason, values }) => [key, reason, values])).toEqual([
      ['allowDismiss', 'not-boolean', undefined],
      ['dismissDays', 'too-big', { limit: 365 }],
      ['displayMode', 'not-one-of', { names: 'off, badge, banner, interstitial' }],
      ['supportUrl', 'not-https', undefined],
      ['supportEmail', 'not-email', undefined],
      ['organizationName', 'too-long', { limit: 80 }],
      ['listUpdate', 'unknown-key', undefined],
    ]);
    expect(ignored.map((entry) => wordRefusal(voices.en, entry))).toContain('must be 365 or less');
    for (const { value } of ignored) expect(value.length).toBeLessThanOrEqual(81);
  });

  it('takes an empty text or address for none, as the forms of the consoles send it', () => {
    const { policy, ignored } = parsePolicy({ supportUrl: '', organizationName: '', displayMode: '' });
    expect(policy).toEqual({ supportUrl: '', organizationName: '' });
    expect(ignored.map(({ key }) => key)).toEqual(['displayMode']);
  });

  it('is read in one line of plain text', () => {
    const { policy } = parsePolicy({ organizationName: ' Collège\n\u202eVictor\u0000  Hugo ' });
    expect(policy.organizationName).toBe('Collège Victor Hugo');
  });
});

describe('a list in a policy', () => {
  it('holds domains as the record writes them, sorted, once each', () => {
    const { policy, ignored } = parsePolicy({
      extraDomains: [
        'Zeta.example',
        'bücher.example',
        'https://Pasted.Example:8080/a?b#c',
        'zeta.example.',
        '*.star.example',
        '.dot.example',
      ],
    });
    expect(ignored).toEqual([]);
    expect(policy.extraDomains).toEqual([
      'dot.example',
      'pasted.example',
      'star.example',
      'xn--bcher-kva.example',
      'zeta.example',
    ]);
  });

  it('loses a bad entry and keeps the rest', () => {
    const { policy, ignored } = parsePolicy(
      {
        extraDomains: [
          'good.example',
          '10.0.0.1',
          'localhost',
          '',
          7,
          'two words',
          'com.br',
          'ftp://x.example/',
          '[::1]',
        ],
      },
      ['com.br'],
    );
    expect(policy.extraDomains).toEqual(['good.example']);
    expect(ignored.map(({ value, reason }) => [value, reason])).toEqual([
      ['10.0.0.1', 'host-ip-address'],
      ['localhost', 'host-single-label'],
      ['', 'host-empty'],
      ['7', 'not-text'],
      ['two words', 'host-space'],
      ['com.br', 'public-suffix'],
      ['ftp://x.example/', 'host-not-a-web-address'],
      ['[::1]', 'host-ip-address'],
    ]);
  });

  it('may allow a public suffix: that takes away, and adds nothing', () => {
    expect(parsePolicy({ allowedDomains: ['com.br'] }, ['com.br']).policy.allowedDomains).toEqual(['com.br']);
  });

  it('of which nothing can be used does not lock an empty one', () => {
    expect(parsePolicy({ allowedDomains: ['10.0.0.1'] }).policy).toEqual({});
    expect(parsePolicy({ allowedDomains: [] }).policy).toEqual({ allowedDomains: [] });
  });

  it('of kinds or countries loses what it does not know', () => {
    const { policy, ignored } = parsePolicy({
      disabledCategories: ['books', 'sewing'],
      preferredJurisdictions: ['FR', 'France'],
    });
    expect(policy).toEqual({ disabledCategories: ['books'], preferredJurisdictions: ['FR'] });
    expect(ignored.map(({ value, reason }) => [value, reason])).toEqual([
      ['sewing', 'not-one-of'],
      ['France', 'not-country'],
    ]);
  });

  it('of addresses keeps twenty, with their format or none', () => {
    const lists = Array.from({ length: 22 }, (_, at) => ({
      url: `https://l.example/${at + 10}`,
      name: `${at}`,
    }));
    const { policy, ignored } = parsePolicy({
      domainLists: [...lists, { url: 'http://l.example/', name: 'plain' }],
    });
    expect(policy.domainLists).toHaveLength(20);
    expect(policy.domainLists?.[0]).toEqual({ url: 'https://l.example/10', name: '0', format: 'auto' });
    expect(ignored.map(({ reason }) => reason).toSorted()).toEqual(['not-https', 'too-many', 'too-many']);
  });

  it('names fifty of its bad entries and counts the rest', () => {
    const { ignored } = parsePolicy({ extraDomains: Array.from({ length: 60 }, (_, at) => `10.0.0.${at}`) });
    expect(ignored).toHaveLength(51);
    expect(ignored.at(-1)).toMatchObject({ reason: 'and-more', values: { count: 10 } });
  });

  it('may name a hundred thousand domains, in a policy of five megabytes', () => {
    const extraDomains = Array.from(
      { length: 100_000 },
      (_, at) => `number-${at}.a-rather-long-name-of-a-list.example`,
    );
    const received = { extraDomains, supportMessage: 'x'.repeat(1_000_000) };
    const began = performance.now();
    const { policy, ignored } = parsePolicy(received);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(policy.extraDomains).toHaveLength(100_000);
    expect(ignored.map(({ key }) => key)).toEqual(['supportMessage']);
  });
});

/** What Firefox makes of the Windows registry, and what people paste. */
const UNTYPED: [string, Record<string, unknown>, Record<string, unknown>][] = [
  ['a switch as a number', { allowDismiss: 0, allowProceed: 1 }, { allowDismiss: false, allowProceed: true }],
  [
    'a switch as text',
    { allowDismiss: 'false', allowProceed: 'TRUE' },
    { allowDismiss: false, allowProceed: true },
  ],
  [
    'a switch as a number in text',
    { allowDismiss: '0', allowProceed: ' 1 ' },
    { allowDismiss: false, allowProceed: true },
  ],
  ['a number as text', { dismissDays: '14' }, { dismissDays: 14 }],
  [
    'a list as JSON',
    { allowedDomains: '["b.example","a.example"]' },
    { allowedDomains: ['a.example', 'b.example'] },
  ],
  [
    'a list as numbered values',
    { allowedDomains: { 2: 'b.example', 10: 'a.example' } },
    { allowedDomains: ['a.example', 'b.example'] },
  ],
  [
    'entries as JSON',
    { domainLists: ['{"url":"https://l.example/","name":"L"}'] },
    { domainLists: [{ url: 'https://l.example/', name: 'L', format: 'auto' }] },
  ],
  [
    'lists as JSON',
    { domainLists: '[{"url":"https://l.example/","name":"L","format":"rpz"}]' },
    { domainLists: [{ url: 'https://l.example/', name: 'L', format: 'rpz' }] },
  ],
  ['a choice with blanks', { displayMode: ' badge ' }, { displayMode: 'badge' }],
  [
    'Google’s form',
    { allowDismiss: { Value: false }, dismissDays: { Value: 3 } },
    { allowDismiss: false, dismissDays: 3 },
  ],
];

describe('an untyped value', () => {
  it.each(UNTYPED)('is read as it was meant: %s', (_, received, meant) => {
    expect(parsePolicy(received)).toEqual({ policy: meant, ignored: [] });
  });

  it('may be the whole policy, as one text', () => {
    expect(parsePolicy('{"allowDismiss":0}').policy).toEqual({ allowDismiss: false });
    expect(parsePolicy('nonsense').ignored).toMatchObject([{ key: '', reason: 'not-entry' }]);
  });
});

describe('whatever is received', () => {
  const value = fc.anything({ withBigInt: false, withDate: true, withNullPrototype: true });

  it('gives a policy of sound values, and names the rest', () => {
    const policies = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), value);
    fc.assert(
      fc.property(policies, (received) => {
        const { policy, ignored } = parsePolicy(received);
        for (const [key, kept] of Object.entries(policy)) {
          const isKnown = KEYS.find((known) => known === key);
          if (!isKnown) throw new Error(`no setting: ${key}`);
          if (kept !== DEFAULTS[isKnown]) expect(SETTINGS[isKnown].safeParse(kept).success).toBe(true);
        }
        for (const entry of ignored) expect(wordRefusal(voices.fr, entry)).not.toBe('');
        for (const [key, given] of Object.entries(received)) {
          const isNamed = ignored.some((entry) => entry.key === key);
          expect(isNamed || Object.hasOwn(policy, key) || given === undefined || given === null).toBe(true);
        }
      }),
    );
  });

  it('is refused by every key when it is of a wrong type', () => {
    for (const key of KEYS) {
      const wrong =
        typeof DEFAULTS[key] === 'string' ? [7, true, {}, []] : [Symbol.iterator.toString(), -1, { a: 1 }];
      for (const given of wrong) {
        const { policy, ignored } = parsePolicy({ [key]: given });
        expect(policy, `${key}: ${JSON.stringify(given)}`).toEqual({});
        expect(ignored.map((entry) => entry.key)).toEqual([key]);
      }
    }
  });

  it('gives the same policy in whatever order it comes', () => {
    const names = fc.uniqueArray(fc.domain(), { maxLength: 6 });
    fc.assert(
      fc.property(names, (domains) => {
        const forwards = parsePolicy({ extraDomains: domains }).policy;
        expect(parsePolicy({ extraDomains: domains.toReversed() }).policy).toEqual(forwards);
      }),
    );
  });
});
