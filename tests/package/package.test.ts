import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/wording/language.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KILOBYTE = 1000;

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

describe.each(['chromium', 'firefox'])('the package for %s', (target) => {
  const folder = join(ROOT, 'dist', target);
  const inside = (path: string) => readFileSync(join(folder, path), 'utf8');
  const manifest = JSON.parse(inside('manifest.json'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  const scripts = files.filter((path) => path.endsWith('.js'));

  it('asks for these permissions and no more', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'scripting',
      'alarms',
      'declarativeNetRequestWithHostAccess',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('shows no file to the web and injects nothing by itself', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('has the pages, the catalogues and the record in their places', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'popup.html',
        'registry.html',
        'banner.js',
        'registry.json',
        ...LANGUAGES.flatMap((language) => [
          `catalogues/${language}.json`,
          `_locales/${language}/messages.json`,
        ]),
      ]),
    );
    for (const icon of Object.values<string>(manifest.icons)) expect(files).toContain(icon);
  });

  it('carries a banner script of at most 30 kB that stands alone', () => {
    const source = inside('banner.js');
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(30 * KILOBYTE);
    const { module } = parseSync('banner.js', source);
    expect(module.staticImports).toEqual([]);
    expect(module.dynamicImports).toEqual([]);
  });

  it('carries a background of at most 82 kB', () => {
    const start = manifest.background.service_worker ?? manifest.background.scripts[0];
    const parts = reachable(folder, start);
    const size = [...parts].reduce((sum, path) => sum + statSync(path).size, 0);
    expect(parts.size).toBeGreaterThan(1);
    expect(size).toBeLessThanOrEqual(82 * KILOBYTE);
  });

  it('has no script that makes code of text, and none that nothing loads', () => {
    const danger = /\beval\(|new Function\(|\.innerHTML=(?!=)/;
    expect(scripts.filter((path) => danger.test(inside(path)))).toEqual([]);
    const roots = ['banner.js', manifest.background.service_worker ?? manifest.background.scripts[0]];
    const pages = files.filter((path) => path.endsWith('.html'));
    const named = pages.flatMap((page) =>
      [...inside(page).matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path = '']) => path),
    );
    const loaded = new Set([...roots, ...named].flatMap((path) => [...reachable(folder, path)]));
    expect(scripts.filter((path) => !loaded.has(join(folder, path)))).toEqual([]);
  });

  it('weighs less than 1.5 MB', () => {
    const size = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    expect(size).toBeLessThan(1_500 * KILOBYTE);
  });

  it('loads the charting library only when a picture is looked at', () => {
    const start = /src="\/?([^"]+\.js)"/.exec(inside('registry.html'))?.[1] ?? '';
    const charts = join(folder, 'parts/charts.js');
    expect([...reachable(folder, start)].includes(charts)).toBe(true);
    expect([...reachable(folder, start, { later: false })].includes(charts)).toBe(false);
  });

  it('states the versions that it is built for', () => {
    if (target === 'chromium') expect(manifest.minimum_chrome_version).toMatch(/^\d+$/);
    else expect(manifest.browser_specific_settings.gecko.strict_min_version).toMatch(/^\d+\.0$/);
    expect(manifest.version).toBe(json('package.json').version);
    expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });

  it('has a paragraph in docs/permissions.md for each permission', () => {
    const text = read('docs/permissions.md');
    for (const permission of [...manifest.permissions, ...manifest.host_permissions]) {
      expect(text, permission).toMatch(
        new RegExp(`^##.*\`${permission.replaceAll('*', '\\*').replaceAll('/', '\\/')}\``, 'm'),
      );
    }
  });
});

/** A script and all that it imports, at once and (unless told otherwise) later, as paths. */
function reachable(
  folder: string,
  entry: string,
  { later = true, found = new Set<string>() } = {},
): Set<string> {
  const path = join(folder, entry);
  if (found.has(path) || !existsSync(path)) return found;
  found.add(path);
  const source = readFileSync(path, 'utf8');
  const { staticImports, dynamicImports } = parseSync(path, source).module;
  const names = staticImports.map(({ moduleRequest }) => moduleRequest.value);
  if (later)
    names.push(
      ...dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
    );
  for (const name of names) reachable(dirname(path), name, { later, found });
  return found;
}
