import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import manifest from '../manifest.json' with { type: 'json' };
import publisher from '../publisher.json' with { type: 'json' };
import { managedSchema } from '../src/settings/managed-schema.ts';
import { installationOf } from './admin-pack/installation.ts';
import { adminPack } from './admin-pack/pack.ts';
import { SAMPLE } from './admin-pack/sample.ts';
import { type Files, zipOf } from './archive.ts';
import { build } from './build.ts';
import { checkedBase } from './package/base.ts';
import { checksums } from './package/checksums.ts';
import { packChromium } from './package/chromium.ts';
import { packFirefox } from './package/firefox.ts';
import { billOfMaterials } from './package/sbom.ts';
import { idOf, OWN_KEY, signingKey } from './package/signing-key.ts';
import { packSource } from './package/source.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const USAGE = `npm run package -- [options]
  --base=URL   https address below which you will host the files (${publisher.releases})
  --key=FILE   RSA key in PEM that signs the CRX and so fixes its id (${OWN_KEY}, made the first time)
  --out=DIR    where the files go (artifacts)`;

/** All files of a release, by name, from what was built. The same source and key give the same bytes. */
export async function packageAll({ base, key }: { base: string; key: string }): Promise<Files> {
  const files: Files = {
    ...(await packChromium(join(ROOT, 'dist/chromium'), { base, key })),
    ...packFirefox(join(ROOT, 'dist/firefox'), base),
    ...packSource(ROOT, manifest.version),
    'managed_schema.json': new TextEncoder().encode(`${JSON.stringify(managedSchema('en'), null, 2)}\n`),
    [`pavillon-${manifest.version}-admin-pack.zip`]: zipOf(
      adminPack({ install: installationOf(base, key), settings: SAMPLE }),
    ),
    'sbom.cdx.json': new TextEncoder().encode(billOfMaterials(ROOT)),
  };
  return { ...files, SHA256SUMS: new TextEncoder().encode(checksums(files)) };
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: publisher.releases },
      key: { type: 'string' },
      out: { type: 'string', default: 'artifacts' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.info(USAGE);
  const key = await signingKey(values.key);
  for (const target of ['chromium', 'firefox'] as const) await build(target);
  const files = await packageAll({ base: checkedBase(values.base), key });
  await rm(values.out, { recursive: true, force: true });
  await mkdir(values.out, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(values.out, name), content);
    console.info(`${values.out}/${name}  ${Math.ceil(content.length / 1000)} kB`);
  }
  console.info(`The CRX has the id ${idOf(key)}; the XPI still needs Mozilla's signature.`);
}
