import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchema, SCHEMA_NAMES } from '../../../scripts/registry/json-schemas.ts';
import { SCHEMA_FOLDER, schema, schemaFile } from '../../../scripts/registry/schema.ts';
import { parseDuration } from '../../../src/registry/duration.ts';
import { parseEdtf } from '../../../src/registry/edtf.ts';
import { runCommand } from './at-desk.ts';

describe('docs/schema', () => {
  it.each(SCHEMA_NAMES)(
    'is as the code would write it (npm run registry -- schema --write): %s',
    async (name) => {
      const { file, text } = schemaFile(name);
      expect(await readFile(join(SCHEMA_FOLDER, file), 'utf8')).toBe(text);
    },
  );

  it('holds nothing else', async () => {
    expect((await readdir(SCHEMA_FOLDER)).sort()).toEqual(SCHEMA_NAMES.map((name) => `${name}.json`).sort());
  });
});

describe('a schema', () => {
  it('of what people write lets them leave out what has a default, and refuses unknown fields', () => {
    expect(jsonSchema('case')).toMatchObject({
      required: ['name', 'countries', 'reviewed', 'events'],
      additionalProperties: false,
    });
  });

  it('of what is built has it all, and source ids where people cite', () => {
    const text = JSON.stringify(jsonSchema('registry'));
    expect(text).not.toContain('"paragraph"');
    expect(text).toContain('"penalties","figures","mentions"]');
  });

  it.each(['2013', '2013-11', '2013-11-28', '2013~', '13', '2013-1', '2013-11-28T00', 'x'])(
    'reads dates as the record does: %s',
    (date) => {
      const found = /"pattern":"(\^\\\\d\{4\}\(.*?\$)"/.exec(JSON.stringify(jsonSchema('case')));
      const pattern: unknown = JSON.parse(`"${found?.[1]}"`);
      expect(new RegExp(String(pattern)).test(date)).toBe(parseEdtf(date) !== null);
    },
  );

  it.each(['P12M', 'P1Y6M', 'PT160H', 'P', 'PT', '12M'])(
    'reads durations as the record does: %s',
    (length) => {
      const found = /"pattern":"(\^P.*?\$)"/.exec(JSON.stringify(jsonSchema('case')));
      const pattern: unknown = JSON.parse(`"${found?.[1]}"`);
      expect(new RegExp(String(pattern)).test(length)).toBe(parseDuration(length) !== null);
    },
  );
});

describe('the command', () => {
  it('prints one, or all', async () => {
    const one = await runCommand(schema, ['site']);
    const all = await runCommand(schema, []);
    expect(JSON.parse(one.out)).toEqual(jsonSchema('site'));
    expect(Object.keys(JSON.parse(all.out))).toEqual(SCHEMA_NAMES);
  });

  it.each([
    [['sites'], 'The schema is "sites"; it may be sources'],
    [['site', '--write'], 'writes all of them'],
    [['site', 'case'], 'does not take "case"'],
  ])('names what is wrong in a call: %j', async (args, message) => {
    await expect(runCommand(schema, args)).rejects.toThrow(message);
  });
});
