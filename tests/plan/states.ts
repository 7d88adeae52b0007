import type { Case, Registry } from '../../src/registry/registry.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { MessageKey } from '../../src/wording/voice.ts';
import { blockedFor2014, event, HOST, matter, penalty, registryOf, step } from '../registry/fixtures.ts';

/** One thing that a banner can have to say: a made-up record, and the domain of it that is visited. */
export interface State {
  registry: Registry;
  host: string;
  settings?: Partial<Settings>;
  /** Keys that the reader's catalogue lacks: the text falls back. */
  lacking?: MessageKey[];
}

const COURT = { authority: 'court' } as const;
const UPPER = { authority: 'upper-court' } as const;

const risked = penalty('imprisonment', [step('risked', { for: 'P7Y' })], { whom: 'operators' });
const requested = penalty(
  'suspended-imprisonment',
  [step('requested', { date: '2026-09-14', authority: 'prosecutor', for: 'P8M' })],
  { whom: 'alleged-operator' },
);
const damages = (...later: Parameters<typeof step>[]) =>
  penalty(
    'damages',
    [
      step('imposed', { date: '2025-03-06', ...COURT, amount: '250000 EUR' }),
      ...later.map(([status, rest]) => step(status, rest)),
    ],
    { whom: 'operating-company', named: ['firm'] },
  );

const figures: Case['figures'] = [
  { what: 'visitors', value: 2_000_000, per: 'month', claimant: 'press', from: ['paper'] },
  { what: 'visitors', value: 800_000, per: 'month', claimant: 'firm', from: ['release'] },
  { what: 'files', value: 13_000, bound: 'at-least', claimant: 'police', from: ['statement'] },
];

const complaint = event('complaint', '2024-02~', { by: ['firm'] });
const judgment = event('judgment', '2025-03-06', { ...COURT, outcome: 'liable', from: ['ruling'] });
const appealed = event('appeal', '2026-01-20', { ...UPPER, outcome: 'upheld', from: ['ruling'] });

const ordered = matter([complaint, event('blocking-order', '2026-05-12', { ...COURT, outcome: 'granted' })], {
  penalties: [
    penalty('blocking', [step('imposed', { date: '2026-05-12', ...COURT, for: 'P18M', from: ['ruling'] })], {
      named: ['firm'],
    }),
  ],
  figures,
});

const charged = matter([event('investigation', '2025-06'), event('charge', '2026-02-03', { ...COURT })], {
  offences: ['counterfeiting'],
  penalties: [risked],
});

const STORIES = {
  reported: matter([event('detection', '2026-03-02', { by: ['firm'] })]),
  investigated: matter([
    event('complaint', '2025-11', { by: ['firm'] }),
    event('search', '2026-06-18', { authority: 'prosecutor', counts: { servers: 3 } }),
  ]),
  charged,
  'trial-awaited': matter(
    [
      event('investigation', '2025-01'),
      event('charge', '2026-02-03'),
      event('trial', '2026-09-14', COURT),
      event('judgment-due', '2027-01-15', COURT),
    ],
    { offences: ['organised-counterfeiting'], penalties: [risked, requested], figures },
  ),
  ordered,
  expired: matter(
    [
      event('complaint', '2011~', { by: ['firm'] }),
      event('blocking-order', '2013-11-28', { ...COURT, outcome: 'granted', docket: 'RG 11/60013' }),
      event('appeal', '2016-03-15', { ...UPPER, outcome: 'upheld-in-part', from: ['ruling'] }),
    ],
    {
      penalties: [
        ...blockedFor2014().penalties,
        penalty(
          'costs',
          [
            step('imposed', { date: '2013-11-28', ...COURT }),
            step('overturned', { date: '2016-03-15', ...UPPER, from: ['ruling'] }),
          ],
          { whom: 'claimants' },
        ),
      ],
      figures,
    },
  ),
  judged: matter([complaint, judgment], { penalties: [damages()] }),
  'under-appeal': matter([complaint, judgment, event('appeal-lodged', '2025-04-01')], {
    penalties: [damages()],
  }),
  appealed: matter([complaint, judgment, event('appeal-lodged', '2025-04-01'), appealed], {
    penalties: [damages(['upheld', { date: '2026-01-20', ...UPPER }])],
  }),
  final: matter(
    [complaint, judgment, appealed, event('cassation', '2026-10-08', { ...UPPER, outcome: 'refused' })],
    { penalties: [damages(['upheld', { date: '2026-01-20', ...UPPER }])] },
  ),
  overturned: matter(
    [complaint, judgment, event('appeal', '2026-01-20', { ...UPPER, outcome: 'overturned' })],
    { penalties: [damages(['overturned', { date: '2026-01-20', ...UPPER }])] },
  ),
  acquitted: matter([event('charge', '2024-02-03'), event('acquittal', '2025-07-02', COURT)], {
    penalties: [penalty('imprisonment', [step('risked', { for: 'P3Y' })], { whom: 'operators' })],
  }),
  returned: matter([event('seizure', '2010-11-26'), event('return', '2011-12-08', { from: ['paper'] })], {
    penalties: [
      penalty(
        'domain-seizure',
        [step('imposed', { date: '2010-11-26' }), step('returned', { date: '2011-12-08' })],
        { whom: 'site' },
      ),
    ],
  }),
  stale: matter([event('charge', '2023-10-03', COURT)], { reviewed: '2025-01-10', penalties: [risked] }),
} satisfies Record<string, Case>;

/** More than anybody would write: 200 events, 40 sources, a name of 300 characters. */
function crowded(): Registry {
  const events = Array.from({ length: 200 }, (_, index) =>
    event('search', `20${String(6 + Math.floor(index / 10)).padStart(2, '0')}-0${1 + (index % 9)}`, {
      authority: 'prosecutor',
      from: [`paper-${index % 40}`],
    }),
  );
  const registry = registryOf({
    sample: matter([...events, event('judgment', '2026-10-01', { authority: 'long', outcome: 'liable' })]),
    second: charged,
  });
  const { court, ...others } = registry.authorities;
  const { paper, ...sources } = registry.sources;
  if (!court || !paper) throw new Error('the sample registry has lost its court or its paper');
  const name = 'Tribunal of an uncommonly long name '.repeat(9).slice(0, 300);
  const papers = Array.from({ length: 40 }, (_, index): [string, typeof paper] => [
    `paper-${index}`,
    { ...paper, publisher: `Paper ${index + 1}`, title: `What was found, part ${index + 1}` },
  ]);
  return {
    ...registry,
    authorities: {
      ...others,
      court,
      long: { ...court, name, phrase: { en: `the ${name}`, fr: `le ${name}` } },
    },
    sources: { ...sources, paper, ...Object.fromEntries(papers) },
  };
}

const ORGANISATION: Partial<Settings> = {
  organizationName: 'Collège Exemple',
  supportMessage: 'Questions: the computer room, B12.',
  supportUrl: 'https://college.example/help',
  supportEmail: 'help@college.example',
};

type Story = keyof typeof STORIES;
export type StateName = Story | 'own-list' | 'managed' | 'several' | 'fallback' | 'crowded';

/** Every state of a banner by its name. Dates are meant for 21 November 2026. */
export const STATES: Record<StateName, State> = {
  reported: { ...stateOf('reported'), settings: { minimumEvidence: 'report' } },
  investigated: stateOf('investigated'),
  charged: stateOf('charged'),
  'trial-awaited': stateOf('trial-awaited'),
  ordered: stateOf('ordered'),
  expired: stateOf('expired'),
  judged: stateOf('judged'),
  'under-appeal': stateOf('under-appeal'),
  appealed: stateOf('appealed'),
  final: stateOf('final'),
  overturned: stateOf('overturned'),
  acquitted: stateOf('acquitted'),
  returned: stateOf('returned'),
  stale: stateOf('stale'),
  'own-list': {
    registry: registryOf({}),
    host: 'listed.example',
    settings: {
      ...ORGANISATION,
      extraDomains: ['listed.example'],
      extraDomainsMessage: 'Not for use during lessons.',
    },
  },
  managed: { ...stateOf('ordered'), settings: { ...ORGANISATION, allowDismiss: false } },
  several: { registry: registryOf({ blocked: blockedFor2014(), charged, ordered }), host: HOST },
  fallback: { ...stateOf('ordered'), lacking: ['headline.ordered'] },
  crowded: { registry: crowded(), host: HOST },
};

function stateOf(story: Story): State {
  return { registry: registryOf({ sample: STORIES[story] }), host: HOST };
}
