import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import publisher from '../../publisher.json' with { type: 'json' };
import type { BrowserName, LaunchOptions } from './driver.ts';
import { ensureBrowser } from './ensure.ts';
import { Leavings } from './leavings.ts';

/** Managed storage by key, as an administrator would write it. */
export type ManagedValues = Readonly<Record<string, unknown>>;

/** The browser's own policies beside those of the extension, such as `ExtensionSettings`. */
export type BrowserPolicies = Readonly<Record<string, unknown>>;

/**
 * A real policy of a browser, which this machine's other browsers never see. Chromium follows its folder only once its
 * start is over, which is when the tab in front is at rest (three minutes at the latest): a tab that is opened and asked
 * at once keeps it from resting for a minute. So nothing is opened before the first policy was delivered.
 */
export interface Policy {
  /** To be spread into what the browser is launched with. */
  readonly launch: Pick<LaunchOptions, 'executable' | 'args'>;
  /** Another policy, or none. Chromium tells its extensions about five seconds later, Firefox at its next start. */
  write(values: ManagedValues | null, policies?: BrowserPolicies): Promise<void>;
  /** Takes away what was made, once the browser has ended. */
  clear(): Promise<void>;
}

/** The first folder that is there is covered, for the browser alone, by one of ours. */
const READ_FROM: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/edge'],
  firefox: ['/usr/share/firefox-esr/distribution', '/usr/lib/firefox/distribution'],
};

/** Below the covered folder. */
const FILE: Readonly<Record<BrowserName, string>> = {
  chromium: 'policies/managed/pavillon.json',
  firefox: 'policies.json',
};

/** Why no policy can be given to this browser on this machine; null where one can. */
export function whyNoPolicy(name: BrowserName): string | null {
  if (process.platform !== 'linux') return 'a policy can be shown to one browser alone on Linux only';
  if (!placeOf(name)) return `none of the folders in which ${name} looks is there: ${READ_FROM[name].join()}`;
  const { status } = spawnSync('unshare', [namespace(), 'mount', '--bind', '/tmp', '/tmp']);
  return status === 0 ? null : 'unshare -m is refused; root or unprivileged user namespaces are needed';
}

/**
 * Makes a policy. The browser is started in a mount namespace of its own, in which our folder lies over the one that it
 * reads; the machine's own policies are neither seen by it nor touched. Throws where `whyNoPolicy` gives a reason.
 */
export async function openPolicy(
  name: BrowserName,
  values: ManagedValues | null,
  policies: BrowserPolicies = {},
): Promise<Policy> {
  const reason = whyNoPolicy(name);
  if (reason) throw new Error(`No policy for ${name}: ${reason}.`);
  const leavings = new Leavings();
  const folder = join(leavings.folder, 'etc');
  const executable = join(leavings.folder, name);
  const file = join(folder, FILE[name]);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(executable, startScript(ensureBrowser(name), folder, placeOf(name) ?? ''), { mode: 0o755 });
  const policy: Policy = {
    launch: { executable, args: isRoot() || name === 'firefox' ? [] : ['--no-sandbox'] },
    async write(wanted, others = policies) {
      if (wanted === null && Object.keys(others).length === 0) return rm(file, { force: true });
      await writeFile(`${file}.new`, JSON.stringify(contentFor(name, wanted, others)));
      await rename(`${file}.new`, file); // never half a file
    },
    clear: () => leavings.clear(),
  };
  await policy.write(values);
  return policy;
}

/** The id that Chromium derives from the key in the manifest: half its hash, in letters from a to p. */
export function developmentId(): string {
  const key = Buffer.from(publisher.chromiumDevelopmentKey, 'base64');
  const half = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return half.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function contentFor(name: BrowserName, values: ManagedValues | null, policies: BrowserPolicies): object {
  if (name === 'firefox') {
    const own = values && { '3rdparty': { Extensions: { [publisher.firefoxId]: values } } };
    return { policies: { ...policies, ...own } };
  }
  return { ...policies, ...(values && { '3rdparty': { extensions: { [developmentId()]: values } } }) };
}

function startScript(program: string, from: string, over: string): string {
  return `#!/bin/sh
exec unshare ${namespace()} sh -c 'mount --bind "${from}" "${over}" && exec "${program}" "$@"' sh "$@"
`;
}

function placeOf(name: BrowserName): string | undefined {
  return READ_FROM[name].find((folder) => existsSync(folder));
}

function namespace(): string {
  return isRoot() ? '-m' : '-Urm';
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
