import { readFileSync } from 'node:fs';

/**
 * Calls back when whoever started this process has ended: its parent, and under npm all between it and npm. For npm
 * hands a signal to its shell only, which dies of it and leaves what it runs (tsx, and us below it) behind.
 */
export function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const others = upToNpm(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && others.every(isAlive)) return;
    clearInterval(watch);
    then();
  }, 500);
  watch.unref();
}

/** The ancestors above a process, npm being the last; none when it is not npm that started it. */
function upToNpm(start: number): number[] {
  if (process.platform !== 'linux' || process.env.npm_lifecycle_event === undefined) return [];
  const found: number[] = [];
  for (let pid = start; pid > 1 && found.length < 4; pid = parentOf(pid)) {
    found.push(pid);
    if (/^npm\b|\/npm-cli\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return found;
  }
  return [];
}

function parentOf(pid: number): number {
  // pid (name) state parent ...; the name may hold spaces and brackets
  const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(parent);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
