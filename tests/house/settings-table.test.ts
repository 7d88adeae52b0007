import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsTable } from '../../src/settings/managed-schema.ts';
import { ROOT } from './imports.ts';

describe('the guide for schools', () => {
  it.each([
    ['en', 'docs/schools.md'],
    ['fr', 'docs/schools.fr.md'],
  ] as const)('lists in %s every setting as the code has it', (language, file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const [, table = ''] = /<!-- settings -->\n(.*?)\n<!-- \/settings -->/s.exec(text) ?? [];
    expect(table).toBe(settingsTable(language));
  });
});
