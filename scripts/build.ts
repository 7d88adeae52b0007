import { build as viteBuild } from 'vite';
import { isTarget, type Target } from '../vite.config.ts';

/** Builds `dist/<target>`, or into another folder. Throws with every finding when the record has faults. */
export async function build(target: Target, outDir?: string): Promise<void> {
  process.env.TARGET = target;
  process.env.NODE_ENV = 'production'; // whatever the caller's is: the package is the same
  const configFile = new URL('../vite.config.ts', import.meta.url).pathname;
  await viteBuild({ configFile, ...(outDir !== undefined && { build: { outDir } }) });
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !isTarget(name));
  if (unknown) {
    console.error(`No such target: ${unknown}. There are chromium and firefox.`);
    process.exit(2);
  }
  try {
    for (const target of wanted.length > 0 ? wanted.filter(isTarget) : (['chromium', 'firefox'] as const))
      await build(target);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
