import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../src/settings/managed-schema.ts';
import { LANGUAGES } from '../../src/wording/language.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KILOBYTE = 1000;
/** Said where a budget is crossed. */
const LOOK = 'ls -lS dist/*/parts shows which part grew; npm run bench shows what it costs';

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
      'unlimitedStorage',
      'scripting',
      'alarms',
      'declarativeNetRequestWithHostAccess',
      'contextMenus',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('shows the web its block page and no other file, and injects nothing by itself', () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['block.html'], matches: ['http://*/*', 'https://*/*'] },
    ]);
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('has the pages, the catalogues and the record in their places', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'popup.html',
        'report.html',
        'publisher.json',
        'block.html',
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
    expect(Buffer.byteLength(source), LOOK).toBeLessThanOrEqual(30 * KILOBYTE);
    const { module } = parseSync('banner.js', source);
    expect(module.staticImports).toEqual([]);
    expect(module.dynamicImports).toEqual([]);
  });

  it('says to Chromium, and only there, what a policy may hold', () => {
    if (target === 'firefox') {
      expect(manifest).not.toHaveProperty('storage');
      expect(files).not.toContain('managed_schema.json');
      return;
    }
    expect(JSON.parse(inside(manifest.storage.managed_schema))).toEqual(managedSchema('en'));
  });

  // The validator of settings, policies and lists is most of what came on top of 80 kB, then the search. The last kilobyte
  // is the index of seals, which spares it reading all notices at each change.
  it('carries a background of at most 152 kB', () => {
    const start = manifest.background.service_worker ?? manifest.background.scripts[0];
    const parts = reachable(folder, start);
    const size = [...parts].reduce((sum, path) => sum + statSync(path).size, 0);
    expect(parts.size).toBeGreaterThan(1);
    expect(size, LOOK).toBeLessThanOrEqual(152 * KILOBYTE);
  });

  it('opens the popup with less than 60 kB of script; what some look-ups need comes when they are made', () => {
    const scriptsOf = (page: string) =>
      [...inside(page).matchAll(/src="\/?([^"]+\.js)"/g)].flatMap(([, path = '']) => [
        ...reachable(folder, path),
      ]);
    const size = scriptsOf('popup.html').reduce((sum, path) => sum + statSync(path).size, 0);
    expect(size).toBeGreaterThan(10 * KILOBYTE);
    expect(size, LOOK).toBeLessThan(60 * KILOBYTE);
  });

  it('has no script that makes code of text, and none that nothing loads', () => {
    const danger = /\beval\(|new Function\(|\.innerHTML=(?!=)/;
    expect(scripts.filter((path) => danger.test(inside(path)))).toEqual([]);
    const roots = ['banner.js', manifest.background.service_worker ?? manifest.background.scripts[0]];
    const pages = files.filter((path) => path.endsWith('.html'));
    const named = pages.flatMap((page) =>
      [...inside(page).matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path = '']) => path),
    );
    const loaded = new Set([...roots, ...named].flatMap((path) => [...reachable(folder, path, 'and later')]));
    expect(scripts.filter((path) => !loaded.has(join(folder, path)))).toEqual([]);
  });

  it('weighs less than 1.5 MB, in less than 100 files', () => {
    const size = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    expect(size, LOOK).toBeLessThan(1_500 * KILOBYTE);
    expect(files.length, LOOK).toBeLessThan(100);
  });

  it('loads the charting library only when a picture is looked at', () => {
    const start = /src="\/?([^"]+\.js)"/.exec(inside('registry.html'))?.[1] ?? '';
    const charts = join(folder, 'parts/charts.js');
    expect(reachable(folder, start, 'and later').has(charts)).toBe(true);
    expect(reachable(folder, start).has(charts)).toBe(false);
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

/** A script and all that it imports, as paths: at once, or also what it may import later. */
function reachable(
  folder: string,
  entry: string,
  when: 'at once' | 'and later' = 'at once',
  found = new Set<string>(),
): Set<string> {
  const path = join(folder, entry);
  if (found.has(path) || !existsSync(path)) return found;
  found.add(path);
  const source = readFileSync(path, 'utf8');
  const { staticImports, dynamicImports } = parseSync(path, source).module;
  const later = when === 'and later' ? dynamicImports : [];
  const named = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...later.map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end).slice(1, -1)),
  ];
  for (const name of named) reachable(dirname(path), name, when, found);
  return found;
}
