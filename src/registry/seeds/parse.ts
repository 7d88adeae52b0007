import type * as z from 'zod/mini';
import { idSchema } from './fields.ts';
import {
  authoritySchema,
  caseSchema,
  neverSchema,
  offersSchema,
  organisationSchema,
  siteSchema,
  sourceSchema,
  withdrawnSchema,
} from './schema.ts';
import { type Finding, finding, type Seeds } from './seeds.ts';

/** A seed file after YAML and before its shape is known. `path` is relative to the seeds folder. */
export interface SeedFile {
  path: string;
  content: unknown;
}

/** Where each id was declared, so that later checks can name the file. */
export type Origins = Record<
  'sources' | 'authorities' | 'organisations' | 'sites' | 'cases',
  Map<string, string>
>;

export interface ParsedSeeds {
  seeds: Seeds;
  origins: Origins;
  findings: Finding[];
}

/** Parses every file against the schema of its folder. Faulty entries are left out of the seeds and reported. */
export function parseSeeds(files: SeedFile[]): ParsedSeeds {
  const seeds: Seeds = {
    sources: {},
    authorities: {},
    organisations: {},
    sites: {},
    cases: {},
    withdrawn: [],
    never: [],
    offers: {},
  };
  const origins: Origins = {
    sources: new Map(),
    authorities: new Map(),
    organisations: new Map(),
    sites: new Map(),
    cases: new Map(),
  };
  const findings: Finding[] = [];

  function read<Seed>(
    schema: z.ZodMiniType<Seed>,
    file: string,
    content: unknown,
    at: string,
  ): Seed | undefined {
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    findings.push(...result.error.issues.flatMap((issue) => reportIssue(file, at, content, issue)));
    return undefined;
  }

  function declare<Seed>(
    kind: keyof Origins,
    into: Record<string, Seed>,
    schema: z.ZodMiniType<Seed>,
    entry: { id: string; file: string; content: unknown; at: string },
  ): void {
    const { id, file, content, at } = entry;
    if (!idSchema.safeParse(id).success) {
      findings.push(finding(file, at, id, 'is not an id; use lower-case letters, digits and single hyphens'));
      return;
    }
    const earlier = origins[kind].get(id);
    if (earlier) {
      findings.push(finding(file, at || 'id', id, `is declared in ${earlier} already; choose another id`));
      return;
    }
    const seed = read(schema, file, content, at);
    origins[kind].set(id, file);
    if (seed !== undefined) into[id] = seed;
  }

  function declareAll<Seed>(
    kind: keyof Origins,
    into: Record<string, Seed>,
    schema: z.ZodMiniType<Seed>,
    file: SeedFile,
  ): void {
    if (!isMap(file.content)) {
      findings.push(finding(file.path, '', file.content, 'is not a map of ids; write one "id:" per entry'));
      return;
    }
    for (const [id, content] of Object.entries(file.content)) {
      declare(kind, into, schema, { id, file: file.path, content, at: id });
    }
  }

  function list<Seed>(into: Seed[], schema: z.ZodMiniType<Seed>, { path, content }: SeedFile): void {
    if (!Array.isArray(content)) {
      findings.push(finding(path, '', content, 'is not a list; write one "- " per entry'));
      return;
    }
    for (const [index, item] of content.entries()) {
      const seed = read(schema, path, item, String(index));
      if (seed !== undefined) into.push(seed);
    }
  }

  for (const file of files) {
    const [folder, id, ...deeper] = file.path.replace(/\.yaml$/, '').split('/');
    const own = { id: id ?? '', file: file.path, content: file.content, at: '' };
    if (deeper.length > 0 || (id && ONE_FILE.includes(folder ?? ''))) findings.push(strayFile(file.path));
    else if (folder === 'cases' && id) declare('cases', seeds.cases, caseSchema, own);
    else if (folder === 'sites' && id) declare('sites', seeds.sites, siteSchema, own);
    else if (folder === 'sources' && id) declareAll('sources', seeds.sources, sourceSchema, file);
    else if (folder === 'authorities' && id)
      declareAll('authorities', seeds.authorities, authoritySchema, file);
    else if (folder === 'organisations')
      declareAll('organisations', seeds.organisations, organisationSchema, file);
    else if (folder === 'withdrawn') list(seeds.withdrawn, withdrawnSchema, file);
    else if (folder === 'never') list(seeds.never, neverSchema, file);
    else if (folder === 'offers') seeds.offers = read(offersSchema, file.path, file.content, '') ?? {};
    else findings.push(strayFile(file.path));
  }
  return { seeds, origins, findings };
}

/** Parts of the record that are one file, not a folder. */
const ONE_FILE = ['organisations', 'never', 'withdrawn', 'offers'];

function strayFile(path: string): Finding {
  return finding(path, '', '', 'belongs to no part of the record; see docs/registry.md');
}

function isMap(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function reportIssue(file: string, at: string, content: unknown, issue: z.core.$ZodIssue): Finding[] {
  const path = [...(at ? [at] : []), ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      finding(
        file,
        path ? `${path}.${key}` : key,
        valueAt(content, [...issue.path, key]),
        'is no field of the record; check its spelling',
      ),
    );
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
    if (deepest) return reportIssue(file, path, valueAt(content, issue.path), deepest);
  }
  const value = valueAt(content, issue.path);
  return [finding(file, path, value, remedyFor(issue, value))];
}

function remedyFor(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing; write it';
  if (issue.code === 'invalid_value')
    return `is not one of the words of the record: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return `is not of the right kind; a ${issue.expected} belongs here`;
  return issue.message;
}

function valueAt(content: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  );
}
