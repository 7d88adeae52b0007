import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * A browser's processes: the group that it leads (puppeteer sees to it), and on Linux also those that left the group
 * but name the folder in their command line, as crash handlers do.
 */
export interface Family {
  leader: number;
  folder: string;
}

/** Ends them at once. */
export function killFamily(family: Family): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(family.leader), '/T', '/F']);
    return;
  }
  kill(-family.leader);
  if (process.platform === 'linux') for (const pid of living(family)) kill(pid);
}

/** Whether any of them still runs. */
export function isFamilyAlive(family: Family): boolean {
  if (process.platform === 'linux') return living(family).length > 0;
  try {
    return process.kill(process.platform === 'win32' ? family.leader : -family.leader, 0);
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

// In a container without an init, dead orphans stay as zombies, for which `kill(pid, 0)` still says "alive".
function living({ leader, folder }: Family): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      // pid (name) state parent group ...; the name may hold spaces and brackets
      const [state = 'X', , group] = read(pid, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (pid === process.pid || 'ZX'.includes(state)) return false;
      return Number(group) === leader || read(pid, 'cmdline').includes(folder);
    } catch {
      return false; // it ended while we were looking
    }
  });
}

function read(pid: number, what: string): string {
  return readFileSync(`/proc/${pid}/${what}`, 'utf8');
}
