import type { Draft } from './draft.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import { type Site, sitesFrom } from './sites.ts';
import { caseLines } from './write-case.ts';
import { cited, doubt, fields, indent } from './yaml.ts';

export interface WriteOptions {
  /** `YYYY-MM-DD`. */
  today: string;
  /** File name of the article. */
  article?: string;
  known?: Known;
}

/** The draft as seed files, one YAML document each; a comment above each says where it would go. */
export function writeDraft(draft: Draft, { today, article, known = NOTHING_KNOWN }: WriteOptions): string {
  const sites = sitesFrom(draft.named, known);
  const year = (draft.published?.on ?? draft.events[0]?.date.value)?.slice(0, 4) ?? 'undated';
  const source = `article-${year}`;
  const countries = countriesOf(draft);
  const id = `${(countries[0] ?? 'XX').toLowerCase()}-${year}-${sites[0]?.id ?? 'unnamed'}`;
  const documents = [
    [`# seeds/sources/${id}.yaml`, ...sourceLines(draft, { source, today, ...(article && { article }) })],
    ...sites
      .filter(({ isKnown }) => !isKnown)
      .map((site) => [`# seeds/sites/${site.id}.yaml`, ...siteLines(site, source)]),
    [
      `# seeds/cases/${id}.yaml`,
      ...sites
        .filter(({ isKnown }) => isKnown)
        .map(
          (site) =>
            `# in the record already: seeds/sites/${site.id}.yaml; see which of its domains are concerned`,
        ),
      ...caseLines(draft, { source, sites, today, countries }),
    ],
  ];
  return [
    '# A draft, made by a machine: nothing in it is decided. Settle every doubt, or take the line out.',
    documents.map((lines) => lines.join('\n').trimEnd()).join('\n---\n'),
    '',
  ].join('\n');
}

function sourceLines(
  draft: Draft,
  { source, today, article }: { source: string; today: string; article?: string },
): string[] {
  return [
    `${source}:`,
    ...indent([
      ...doubt('publisher and address are not read from the text: write them'),
      'publisher:',
      'url:',
      ...(draft.published ? [`published: ${draft.published.on}`] : doubt('the day of publication')),
      `language: ${draft.language}`,
      'kind: press',
      `accessed: ${today}`,
      ...fields({ article }),
    ]),
  ];
}

function siteLines({ name, hosts, brand }: Site, source: string): string[] {
  const spellings = [...new Set((brand?.places ?? []).map(({ token }) => token))].filter(
    (token) => token !== name,
  );
  return [
    ...fields({ name: brand?.name ?? name }),
    ...doubt('of what kind it is'),
    'kind: streaming',
    ...(spellings.length > 0
      ? [
          ...doubt('aliases, or misspellings?'),
          `aliases: [${spellings.map((one) => JSON.stringify(one)).join(', ')}]`,
        ]
      : []),
    ...(hosts.length === 0
      ? [...doubt('the article prints no domain of it', ...(brand?.doubts ?? [])), 'domains: []']
      : ['domains:']),
    ...hosts.flatMap(({ host, places, doubts }) => [
      ...indent(doubt('what has become of it', ...doubts)),
      `  - host: ${host}`,
      '    fate: unknown',
      ...indent(cited(source, places), 4),
    ]),
  ];
}

/** Countries of the authorities, the most often named first; the Union and the United Nations are none. */
function countriesOf({ authorities }: Draft): string[] {
  const named = authorities.flatMap(({ country }) =>
    country && !['EU', 'UN'].includes(country) ? [country] : [],
  );
  const count = (country: string) => named.filter((one) => one === country).length;
  return [...new Set(named)].sort((a, b) => count(b) - count(a));
}
