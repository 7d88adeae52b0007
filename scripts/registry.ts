import { parseArgs } from 'node:util';
import { DRAFT_USAGE, runDraft } from './draft/run.ts';
import { describe, findingsIn, readSeeds } from './read-seeds.ts';

const USAGE = `npm run registry -- check [--articles DIR]   holds the record against all its checks
${DRAFT_USAGE}`;

/** Exit codes: 0 sound, 1 findings, 2 the call itself is off. */
async function main(args: string[]): Promise<number> {
  if (args[0] === 'draft') return runDraft(args.slice(1));
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { articles: { type: 'string' } },
  });
  if (positionals[0] !== 'check' || positionals.length > 1) {
    console.error(`Not understood: ${positionals.join(' ') || '(nothing)'}\n${USAGE}`);
    return 2;
  }
  const record = await readSeeds();
  const findings = await findingsIn(record, values.articles);
  for (const finding of findings) console.error(describe(finding));
  const { cases, sites } = record.seeds;
  const domains = Object.values(sites).reduce((sum, site) => sum + site.domains.length, 0);
  console.log(
    `${Object.keys(cases).length} cases, ${Object.keys(sites).length} sites, ${domains} domains: ` +
      `${findings.length === 0 ? 'no finding' : `${findings.length} finding(s)`}` +
      `${values.articles === undefined ? ' (tokens not held against the articles: no --articles)' : ''}`,
  );
  return findings.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
