import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from './page.ts';
import { until } from './wait.ts';

/** Takes pictures until two are the same: what moves has then come to rest. What never does is taken as it is. */
export async function photograph(page: Page, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  let before: Buffer | undefined;
  const isAtRest = async () => {
    await page.screenshot(file);
    const now = await readFile(file);
    const isSame = before?.equals(now);
    before = now;
    return isSame;
  };
  await until(isAtRest, { every: 60, timeout: 3000 }).catch(() => {});
}
