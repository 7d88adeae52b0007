import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Files, filesIn, zipOf } from '../archive.ts';

/** What a build leaves, should the source not lie in a checkout of git. */
const LEFT_BY_BUILDS = /^(node_modules|dist|artifacts|\.cache|\.keys|\.git)(\/|$)/;

/** All that the packages are built from, for those who build them again. */
export function packSource(root: string, version: string): Files {
  const under = `pavillon-${version}/`;
  const files = Object.entries(sources(root)).map(([path, content]) => [under + path, content]);
  return { [`pavillon-${version}-source.zip`]: zipOf(Object.fromEntries(files)) };
}

function sources(root: string): Files {
  if (!existsSync(`${root}/.git`)) {
    return Object.fromEntries(Object.entries(filesIn(root)).filter(([path]) => !LEFT_BY_BUILDS.test(path)));
  }
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(`${root}/${path}`));
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(`${root}/${path}`))]));
}
