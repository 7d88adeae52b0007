import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CallIsOff, type Command, EXIT, noMore, oneOf, readCall } from './call.ts';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from './json-schemas.ts';

export const SCHEMA_FOLDER = fileURLToPath(new URL('../../docs/schema/', import.meta.url));

export const schema: Command = {
  usage: `schema [${SCHEMA_NAMES.join('|')}] [--write]
    JSON Schema of a kind of seed file or of the compiled registry, or of all; --write renews docs/schema/`,

  async run(args, { terminal }) {
    const { values, positionals } = readCall('schema', args, { write: { type: 'boolean', default: false } });
    const [name, ...more] = positionals;
    noMore('schema', more);
    if (values.write) {
      if (name !== undefined) throw new CallIsOff('schema --write writes all of them; leave the name out');
      await writeAll(SCHEMA_FOLDER);
      terminal.complain(`${SCHEMA_NAMES.length} schemas written to ${SCHEMA_FOLDER}`);
    } else if (name !== undefined) terminal.say(show(jsonSchema(oneOf('The schema', name, SCHEMA_NAMES))));
    else terminal.say(show(Object.fromEntries(SCHEMA_NAMES.map((one) => [one, jsonSchema(one)]))));
    return EXIT.done;
  },
};

/** A schema as it lies in `docs/schema/`. */
export function schemaFile(name: SchemaName): { file: string; text: string } {
  return { file: `${name}.json`, text: `${show(jsonSchema(name))}\n` };
}

async function writeAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, text } of SCHEMA_NAMES.map(schemaFile)) await writeFile(join(folder, file), text);
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
