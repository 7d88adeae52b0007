import type { Draft } from './draft.ts';
import { idFrom } from './known.ts';
import type { Site } from './sites.ts';
import { cited, doubt, fields, flow, item, together } from './yaml.ts';

interface Frame {
  source: string;
  sites: Site[];
  today: string;
  countries: string[];
}

/** The case as a seed: every line is a proposal. */
export function caseLines(draft: Draft, { source, sites, today, countries }: Frame): string[] {
  const hosts = sites.flatMap((site) => site.hosts.map(({ host = '' }) => host));
  const without = sites.filter((site) => site.hosts.length === 0).map(({ id }) => id);
  const offences = [...new Set(draft.offences.filter((one) => !one.isConditional).map(({ value }) => value))];
  return [
    ...doubt('the name of the case'),
    ...fields({ name: sites[0]?.name ?? 'Unnamed' }),
    ...doubt(
      countries.length === 0
        ? 'XX is no country: none was found'
        : 'the countries of the authorities that are named',
    ),
    `countries: ${flow(countries.length === 0 ? ['XX'] : countries)}`,
    ...(offences.length > 0
      ? [...doubt('as alleged or charged, of those concerned?'), `offences: ${flow(offences)}`]
      : []),
    ...draft.offences
      .filter((one) => one.isConditional)
      .map(({ token }) => `# "${token}" is what could be charged, not what was`),
    ...(without.length > 0
      ? [
          ...doubt('no domain of these is printed; take out of the list what another source gives'),
          `sites: ${flow(without)}`,
        ]
      : []),
    ...(hosts.length > 0 ? [`hosts: ${flow(hosts)}`] : []),
    `reviewed: ${today}`,
    '',
    ...events(draft, source),
    ...penalties(draft, source),
    ...figures(draft, source),
    ...mentions(draft, source),
  ];
}

function events({ events: found, dates }: Draft, source: string): string[] {
  const groups = together(found, ({ type, date }) => `${type} ${date.value}`).sort(([a], [b]) =>
    (a.date.value ?? '').localeCompare(b.date.value ?? ''),
  );
  const used = new Set(found.map(({ date }) => date));
  const left = dates
    .filter((date) => !used.has(date))
    .map(
      ({ paragraph, token, value, doubt: why }) =>
        `# date without an event: paragraph ${paragraph}, "${token}"${value ? `, ${value}` : ''}${why ? ` (${why})` : ''}`,
    );
  if (groups.length === 0)
    return [...doubt('no dated event was found; a case needs one'), 'events: []', ...left, ''];
  return [
    'events:',
    ...groups.flatMap((group) => {
      const [{ type, date }] = group;
      const authority = group.find((one) => one.authority)?.authority;
      return item(
        doubt(
          ...group.map((one) => one.doubt),
          ...group.map((one) => one.date.doubt),
          authority && !authority.value
            ? `"${authority.token}" is not in seeds/authorities by this name`
            : undefined,
        ),
        [
          ...fields({
            date: date.value,
            inferred: group.find((one) => one.date.how)?.date.how,
            type,
            authority: authority?.value,
          }),
          ...cited(
            source,
            group.flatMap((one) => [one.date, ...(one.authority ? [one.authority] : [])]),
          ),
        ],
      );
    }),
    ...new Set(left),
    '',
  ];
}

function penalties({ penalties: found }: Draft, source: string): string[] {
  if (found.length === 0) return [];
  const groups = together(found, (one) => [one.kind, one.whom, one.status, one.for, one.amount].join());
  return [
    'penalties:',
    ...groups.flatMap((group) => {
      const [{ kind, whom, status, amount, statusWord }] = group;
      const isDecided = status !== undefined && status !== 'risked' && status !== 'requested';
      return item(
        doubt(
          'on whom',
          ...group.map((one) => one.doubt),
          statusWord && `"${status}" because of "${statusWord}"`,
          isDecided ? `${status} needs the authority that decided, and the date` : undefined,
        ),
        [
          ...fields({ kind, whom }),
          ...(group.some((one) => one.isConditional) ? ['conditional: true'] : []),
          'steps:',
          // Where nothing says more, the least is written: that it was risked.
          ...item(
            [],
            [
              ...fields({
                status: status ?? 'risked',
                for: group[0].for,
                amount,
                bound: group.find((one) => one.bound)?.bound,
              }),
              ...cited(source, group),
            ],
          ),
        ],
      );
    }),
    '',
  ];
}

function figures({ figures: found, counts, money }: Draft, source: string): string[] {
  const left = [
    ...counts.filter((one) => !one.figure || one.value === undefined),
    ...money.filter((one) => !one.about || one.value === undefined),
  ].map(({ paragraph, token }) => `# not placed: paragraph ${paragraph}, "${token}"`);
  if (found.length === 0) return left.length > 0 ? [...left, ''] : [];
  const groups = together(found, (one) => [one.what, one.value, one.amount, one.per].join());
  return [
    ...doubt('who claims each figure, and whether it is about the case'),
    'figures:',
    ...groups.flatMap((group) => {
      const [{ what, value, amount, per, claimant }] = group;
      return item(
        [],
        [
          ...fields({ what, value, amount, bound: group.find((one) => one.bound)?.bound, per, claimant }),
          ...cited(source, group),
        ],
      );
    }),
    ...left,
    '',
  ];
}

function mentions({ named }: Draft, source: string): string[] {
  const others = named.filter(({ isTarget, host }) => !isTarget && !host);
  const hosts = named
    .filter(({ isTarget, host }) => !isTarget && host)
    .map(({ host, doubts }) => `# named, not proposed: ${host} (${doubts.join('; ')})`);
  if (others.length === 0) return hosts;
  return [
    'mentions:',
    ...others.flatMap(({ name, id, role, places, doubts }) =>
      item(
        doubt(
          role ? undefined : 'in which role',
          ...doubts,
          id ? undefined : `${name} is not in seeds/organisations.yaml`,
        ),
        [...fields({ who: id ?? idFrom(name), as: role ?? 'comment' }), ...cited(source, places)],
      ),
    ),
    ...hosts,
  ];
}
