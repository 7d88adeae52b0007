import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Bom {
  serialNumber?: string;
  metadata?: { timestamp?: string; tools?: unknown };
  components: { 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Lock {
  packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean }>;
}

/** What of others is in the packages, in CycloneDX; without the moment and the number that would differ each time. */
export function billOfMaterials(root: string): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const text = execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64_000_000,
  });
  const bom: Bom = JSON.parse(text);
  const { serialNumber: _, metadata: { timestamp: __, tools: ___, ...metadata } = {}, ...rest } = bom;
  const shipped = shippedIn(root);
  const isShipped = (ref: string) => shipped.has(ref) || ref.startsWith('pavillon@');
  const components = rest.components.filter((component) => isShipped(component['bom-ref']));
  const dependencies = rest.dependencies
    .filter(({ ref }) => isShipped(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isShipped) }));
  return `${JSON.stringify({ ...rest, metadata, components, dependencies }, null, 2)}\n`;
}

/** By the lock file: npm's own `--omit=dev` (11.19) forgets a package of which a tool uses another version. */
function shippedIn(root: string): Set<string> {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(lock.packages).filter(([, entry]) => !entry.dev && !entry.devOptional);
  return new Set(shipped.map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`));
}
