import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from '../../../vite.config.ts';
import { bundle } from '../bundle.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Makes, from our own sources, the extension that we did not want: a script on all pages, and a background to ask. */
export async function buildNaive(target: Target, ours: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of ['registry.json', 'catalogues', '_locales', 'icons']) {
    await cp(join(ours, part), join(folder, part), { recursive: true });
  }
  await bundle(join(HERE, 'content.ts'), { name: 'content', format: 'iife', outDir: folder });
  await bundle(join(HERE, 'background.ts'), { name: 'background', format: 'es', outDir: folder });
  const built = JSON.parse(await readFile(join(ours, 'manifest.json'), 'utf8'));
  const background =
    target === 'firefox'
      ? { scripts: ['background.js'], type: 'module' }
      : { service_worker: 'background.js', type: 'module' };
  const { action: _, options_ui: __, key: ___, storage: ____, ...manifest } = built;
  const matches = ['http://*/*', 'https://*/*'];
  const naive = {
    ...manifest,
    name: 'Naive',
    background,
    content_scripts: [{ matches, js: ['content.js'], run_at: 'document_start' }],
    web_accessible_resources: [],
  };
  for (const key of ['omnibox', 'commands', 'web_accessible_resources']) delete naive[key];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(naive, null, 2));
}
