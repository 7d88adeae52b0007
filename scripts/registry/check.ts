import type { ParsedSeeds } from '../../src/registry/seeds/parse.ts';
import type { Finding } from '../../src/registry/seeds/seeds.ts';
import { describe, findingsIn, readSeeds } from '../read-seeds.ts';
import { type Command, EXIT, noMore, readCall } from './call.ts';
import { plain, type Terminal } from './terminal.ts';

export const check: Command = {
  usage: `check [--articles=DIR] [--json]
    holds the record against all its checks; with a folder of articles, their tokens too`,

  async run(args, { terminal, seeds }) {
    const { values, positionals } = readCall('check', args, {
      articles: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    noMore('check', positionals);
    const work = readSeeds(seeds).then(async (record) => ({
      record,
      findings: await findingsIn(record, values.articles),
    }));
    const { record, findings } = await terminal.during('Checking the record', work);
    const count = { ...countIn(record), articles: values.articles !== undefined };
    if (values.json) terminal.say(JSON.stringify({ ...count, findings }, null, 2));
    else report(terminal, count, findings);
    return findings.length === 0 ? EXIT.done : EXIT.findings;
  },
};

interface Count {
  cases: number;
  sites: number;
  domains: number;
}

function countIn({ seeds: { cases, sites } }: ParsedSeeds): Count {
  const domains = Object.values(sites).reduce((sum, site) => sum + site.domains.length, 0);
  return { cases: Object.keys(cases).length, sites: Object.keys(sites).length, domains };
}

function report(terminal: Terminal, count: Count & { articles: boolean }, findings: Finding[]): void {
  for (const finding of findings) terminal.complain(plain(describe(finding)));
  const verdict =
    findings.length === 0
      ? terminal.paint('green', 'no finding')
      : terminal.paint('red', `${findings.length} finding(s)`);
  const note = count.articles ? '' : ' (tokens not held against the articles: no --articles)';
  terminal.say(`${count.cases} cases, ${count.sites} sites, ${count.domains} domains: ${verdict}${note}`);
}
