import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsTable } from '../../src/settings/managed-schema.ts';
import { parsePolicy } from '../../src/settings/policy.ts';
import { ROOT } from './imports.ts';

const GUIDES = [
  ['docs/schools.md', 'en'],
  ['docs/schools.fr.md', 'fr'],
] as const;

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string): string | undefined {
  return new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)\n<!-- /${name} -->`).exec(text)?.[1]?.trim();
}

describe.each(GUIDES)('%s', (file, language) => {
  const text = readFileSync(join(ROOT, file), 'utf8');

  it('lists the settings as the code knows them', () => {
    expect(between(text, 'settings')).toBe(settingsTable(language));
  });

  it('gives an example of which every value can be used', () => {
    const json = /```json\n([\s\S]*?)```/.exec(between(text, 'example') ?? '')?.[1] ?? '';
    const example: { settings?: object } = JSON.parse(json);
    const { policy, ignored } = parsePolicy(example.settings);
    expect(ignored).toEqual([]);
    expect(Object.keys(policy)).toEqual(Object.keys(example.settings ?? {}));
  });
});
