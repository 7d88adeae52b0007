import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Makes one script of our own sources, as it would stand in the package. */
export async function bundle(
  entry: string,
  { name, format, outDir }: { name: string; format: 'iife' | 'es'; outDir: string },
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
    },
    plugins: [packaged()],
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: [format], name, fileName: () => `${name}.js` },
    },
  });
}

/** Puts a page into a package, `NAME.html`, that does what the background does where it can be watched. */
export async function addPage(folder: string, name: string, entry: string): Promise<void> {
  await bundle(entry, { name, format: 'es', outDir: folder });
  const html = `<!doctype html><meta charset="utf-8"><script type="module" src="${name}.js"></script>`;
  await writeFile(join(folder, `${name}.html`), html);
}

/** `?script&iife` means, as in our own build, the name of the file in the package. */
function packaged(): Plugin {
  return {
    name: 'pavillon:packaged',
    enforce: 'pre',
    load(id) {
      const name = /([^/\\]+)\.ts\?script&iife$/.exec(id)?.[1];
      return name && `export default ${JSON.stringify(`${name}.js`)}`;
    },
  };
}
