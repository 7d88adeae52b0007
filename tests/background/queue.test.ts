import { describe, expect, it } from 'vitest';
import { queue } from '../../src/background/queue.ts';

describe('work in a queue', () => {
  it('is done one after another, in the order in which it came', async () => {
    const inTurn = queue();
    const log: string[] = [];
    const work = (name: string, turns: number) => async () => {
      log.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([inTurn(work('slow', 20)), inTurn(work('quick', 1))])).toEqual([
      'slow',
      'quick',
    ]);
    expect(log).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
  });

  it('goes on after work that failed, whose failure is told to the one who asked', async () => {
    const inTurn = queue();
    const failing = inTurn(async () => {
      throw new Error('no room');
    });
    const next = inTurn(async () => 'done');
    await expect(failing).rejects.toThrow('no room');
    expect(await next).toBe('done');
  });
});
