import { readdirSync } from 'node:fs';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { parseCatalogue, readCatalogues } from './scripts/read-catalogues.ts';
import { readGuards } from './scripts/read-guards.ts';
import { publicPart, readPublisher } from './scripts/read-publisher.ts';
import { readRegistry, SEEDS } from './scripts/read-seeds.ts';
import { readSuffixes } from './scripts/read-suffixes.ts';
import { managedSchema } from './src/settings/managed-schema.ts';

export type Target = 'chromium' | 'firefox';

export function isTarget(name: string | undefined): name is Target {
  return name === 'chromium' || name === 'firefox';
}

const publisher = await readPublisher();

export default defineConfig(({ mode }) => {
  const target = isTarget(process.env.TARGET) ? process.env.TARGET : 'chromium';
  const { gecko } = manifest.browser_specific_settings;
  return {
    root: 'src',
    publicDir: '../public',
    cacheDir: '../node_modules/.vite',
    logLevel: 'warn' as const,
    build: {
      outDir: `../dist/${target}`,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: pages(),
        checks: { pluginTimings: false },
        output: {
          chunkFileNames: 'parts/[name].js',
          assetFileNames: 'parts/[name][extname]',
        },
      },
      modulePreload: false as const,
      minify: mode !== 'development',
      target:
        target === 'firefox'
          ? `firefox${Number.parseInt(gecko.strict_min_version, 10)}`
          : `chrome${manifest.minimum_chrome_version}`,
    },
    // Messages are parsed at build time.
    resolve: {
      alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
    },
    // The elements of the banner weigh less as calls of `h`. As `esbuild`, because crxjs passes on no `oxc`; for elements
    // only, or all that the background loads would import preact.
    esbuild: {
      include: /\.tsx$/,
      jsx: 'transform',
      jsxFactory: 'h',
      jsxFragment: 'Fragment',
      jsxInject: `import { Fragment, h } from 'preact'`,
    },
    plugins: [
      record(),
      target === 'chromium' && policySchema(),
      crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
      early(),
      unexposed(),
      textOnly(),
    ],
  };
});

/** Our pages lie at the root of the package; those that the manifest names are built without being asked for. */
function pages(): string[] {
  const named = JSON.stringify(manifest);
  return readdirSync('src')
    .filter((name) => name.endsWith('.html') && !named.includes(`"${name}"`))
    .map((name) => `src/${name}`);
}

/** One manifest source; each browser gets what it understands. */
function manifestFor(target: Target): ManifestV3Export {
  const { minimum_chrome_version, browser_specific_settings, ...both } = manifest;
  const own =
    target === 'firefox'
      ? { ...both, browser_specific_settings }
      : {
          ...both,
          minimum_chrome_version,
          key: publisher.chromiumDevelopmentKey,
          storage: { managed_schema: SCHEMA_FILE },
        };
  return own as ManifestV3Export; // JSON widens the literals that the type wants
}

const SCHEMA_FILE = 'managed_schema.json';

/** Chromium delivers a policy only to who says what it may hold; Firefox delivers any, and knows no schema. */
function policySchema(): Plugin {
  return {
    name: 'pavillon:policy-schema',
    buildStart() {
      const source = `${JSON.stringify(managedSchema('en'), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: SCHEMA_FILE, source });
    },
  };
}

/** The compiled record, the catalogues and what pages may know of the publisher become files of the package; a fault in a seed stops the build. */
function record(): Plugin {
  return {
    name: 'pavillon:record',
    async buildStart() {
      this.addWatchFile(SEEDS);
      const registry = await readRegistry();
      this.emitFile({ type: 'asset', fileName: 'registry.json', source: JSON.stringify(registry) });
      const source = JSON.stringify(publicPart(publisher));
      this.emitFile({ type: 'asset', fileName: 'publisher.json', source });
      this.emitFile({
        type: 'asset',
        fileName: 'guards.json',
        source: JSON.stringify(await readGuards()),
      });
      this.emitFile({ type: 'asset', fileName: 'suffixes.json', source: JSON.stringify(readSuffixes()) });
      for (const [language, catalogue] of Object.entries(await readCatalogues())) {
        this.emitFile({
          type: 'asset',
          fileName: `catalogues/${language}.json`,
          source: JSON.stringify(parseCatalogue(catalogue)),
        });
      }
    },
  };
}

/**
 * What a page needs before it can draw is asked for at once, not when the one before it has come: every script that its
 * own imports, and the record where it reads that first. Measured: a sixth of what the popup takes beyond an empty page.
 */
function early(): Plugin {
  return {
    name: 'pavillon:early',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk, path }) {
        const scripts = new Set(chunk?.imports);
        for (const name of scripts) {
          const part = bundle[name];
          if (part?.type === 'chunk') for (const next of part.imports) scripts.add(next);
        }
        const links = [...scripts].map((name) => ({ rel: 'modulepreload', href: `/${name}` }));
        const record = { rel: 'preload', as: 'fetch', crossorigin: '', href: '/registry.json' };
        return [...links, ...(READ_THE_RECORD.test(path) ? [record] : [])].map((attrs) => ({
          tag: 'link',
          attrs,
          injectTo: 'head' as const,
        }));
      },
    },
  };
}

const READ_THE_RECORD = /\/(popup|registry)\.html$/;

/**
 * crxjs makes content scripts web-accessible; ours are injected by the browser, so no page may probe for them. Only the
 * block page must be reachable: without that, neither browser sends a navigation to it that a link began. What the page
 * itself loads need not be. crxjs also leaves a twin of each content script, as a module that nothing loads.
 */
function unexposed(): CrxPlugin {
  return {
    name: 'pavillon:unexposed',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/banner.ts')) delete bundle[name];
      }
    },
    renderCrxManifest(built) {
      built.web_accessible_resources = [
        { resources: ['block.html'], matches: ['http://*/*', 'https://*/*'] },
      ];
      return built;
    },
  };
}

/** Text is only ever text: the one door to markup, which preact has and we never use, is walled up. */
function textOnly(): Plugin {
  const walled = (code: string) => code.replaceAll('.innerHTML=', '.textContent=');
  return {
    name: 'pavillon:text-only',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = walled(file.code);
        else if (file.fileName.endsWith('.js')) file.source = walled(String(file.source));
      }
    },
  };
}
