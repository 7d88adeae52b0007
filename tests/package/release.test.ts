import { createPublicKey, createVerify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, filesIn } from '../../scripts/archive.ts';
import { build } from '../../scripts/build.ts';
import { sha256 } from '../../scripts/package/checksums.ts';
import { idOf, newKey } from '../../scripts/package/signing-key.ts';
import { packageAll } from '../../scripts/package.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BASE = 'https://school.example/pavillon/';
const key = newKey();
let release: Files;

beforeAll(async () => {
  release = await packageAll({ base: BASE, key });
}, 60_000);

function named(pattern: RegExp): Uint8Array {
  const [found] = Object.entries(release).filter(([name]) => pattern.test(name));
  if (!found) throw new Error(`no ${pattern} among ${Object.keys(release).join(', ')}`);
  return found[1];
}

const textOf = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const manifestIn = (archive: Uint8Array) => JSON.parse(textOf(unzipSync(archive)['manifest.json']));

describe('the release', () => {
  it('is the same to the byte when it is made again', async () => {
    expect(
      Object.entries(await packageAll({ base: BASE, key })).map(([name, bytes]) => [name, sha256(bytes)]),
    ).toEqual(Object.entries(release).map(([name, bytes]) => [name, sha256(bytes)]));
  }, 60_000);

  describe.each(['chromium', 'firefox'] as const)('built a second time for %s', (target) => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pavillon-build-'));
      await build(target, folder);
    }, 60_000);
    afterAll(() => rm(folder, { recursive: true }));

    it('has the same files with the same bytes', () => {
      const digests = (files: Files) =>
        Object.entries(files)
          .map(([name, bytes]) => `${name} ${sha256(bytes)}`)
          .toSorted();
      expect(digests(filesIn(folder))).toEqual(digests(filesIn(join(ROOT, 'dist', target))));
    });
  });

  it('names the digest of each of its files', () => {
    const sums = textOf(release.SHA256SUMS).trim().split('\n');
    const others = Object.keys(release).filter((name) => name !== 'SHA256SUMS');
    expect(sums.toSorted()).toEqual(
      others.map((name) => `${sha256(release[name] ?? new Uint8Array())}  ${name}`).toSorted(),
    );
  });

  it('gives the stores archives without a key or an update address', () => {
    const chromium = manifestIn(named(/-chromium\.zip$/));
    expect(chromium).not.toHaveProperty('key');
    expect(chromium).not.toHaveProperty('update_url');
    expect(manifestIn(named(/-firefox-store\.zip$/)).browser_specific_settings.gecko).not.toHaveProperty(
      'update_url',
    );
  });

  it('signs the CRX with the key, for the id that update.xml names', () => {
    const crx = named(/\.crx$/);
    const { header, archive } = readCrx(crx);
    expect(isSignedBy(key, header, archive)).toBe(true);
    expect(isSignedBy(newKey(), header, archive)).toBe(false);
    expect(manifestIn(archive)).toMatchObject({ update_url: `${BASE}update.xml` });
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(textOf(release['update.xml']));
    const { app } = parsed.gupdate;
    expect(app['@_appid']).toBe(idOf(key));
    expect(app.updatecheck['@_version']).toBe(manifestIn(archive).version);
    const [crxName] = Object.keys(release).filter((name) => name.endsWith('.crx'));
    expect(app.updatecheck['@_codebase']).toBe(BASE + crxName);
  });

  it('names in updates.json the very XPI that is there', () => {
    const { addons } = JSON.parse(textOf(release['updates.json']));
    const { gecko } = manifestIn(named(/\.xpi$/)).browser_specific_settings;
    expect(gecko.update_url).toBe(`${BASE}updates.json`);
    const [update] = addons[gecko.id].updates;
    expect(update.update_hash).toBe(`sha256:${sha256(named(/\.xpi$/))}`);
    expect(Object.keys(release).map((name) => BASE + name)).toContain(update.update_link);
  });

  it('carries the source with its lock file, and nothing that a build leaves', () => {
    const paths = Object.keys(unzipSync(named(/-source\.zip$/))).map((path) => path.replace(/^[^/]+\//, ''));
    expect(paths).toEqual(
      expect.arrayContaining(['package-lock.json', 'README.md', 'manifest.json', 'seeds/never.yaml']),
    );
    expect(paths.filter((path) => /^(node_modules|dist|artifacts|\.keys|\.git)\//.test(path))).toEqual([]);
  });

  it('lists what of others it contains', () => {
    const bom = JSON.parse(textOf(release['sbom.cdx.json']));
    expect(bom.bomFormat).toBe('CycloneDX');
    const names = bom.components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['preact', 'minisearch', 'zod']));
    expect(names).not.toContain('vitest');
  });
});

/** `Cr24`, version, length of the header, header, ZIP archive. */
function readCrx(crx: Uint8Array): { header: Uint8Array; archive: Uint8Array } {
  const view = new DataView(crx.buffer, crx.byteOffset, crx.byteLength);
  expect(textOf(crx.slice(0, 4))).toBe('Cr24');
  expect(view.getUint32(4, true)).toBe(3);
  const end = 12 + view.getUint32(8, true);
  return { header: crx.slice(12, end), archive: crx.slice(end) };
}

/** The header's fields as protobuf writes them: 2 the proofs (1 public key, 2 signature), 10000 what is signed besides. */
function isSignedBy(pem: string, header: Uint8Array, archive: Uint8Array): boolean {
  const [proof] = fields(header, 2);
  const [signed] = fields(header, 10_000);
  if (!proof || !signed) return false;
  const [publicKey] = fields(proof, 1);
  const [signature] = fields(proof, 2);
  const ours = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  if (!signature || !publicKey || !ours.equals(publicKey)) return false;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signed.length);
  const verify = createVerify('sha256');
  for (const part of [Buffer.from('CRX3 SignedData\0'), length, signed, archive]) verify.update(part);
  return verify.verify(createPublicKey(pem), signature);
}

/** The values of a length-delimited field. */
function fields(message: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++] ?? 0;
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const field = varint() >>> 3;
    const length = varint();
    if (field === wanted) found.push(message.slice(at, at + length));
    at += length;
  }
  return found;
}
