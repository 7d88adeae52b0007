import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plain, terminalOf, wrap } from '../../../scripts/registry/terminal.ts';

const screen = (isTTY: boolean) => ({ isTTY, columns: 80, write: vi.fn() });

describe('colour', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
  ])('on a terminal %s with %j: %s', (isTTY, env, isColoured) => {
    const { paint } = terminalOf({ stdout: screen(isTTY), stderr: screen(false) }, env);
    expect(paint('red', 'x')).toBe(isColoured ? '\x1b[31mx\x1b[0m' : 'x');
  });
});

describe('a line of progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const taking = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve('done'), ms));

  it('stands on the error output as long as something takes long', async () => {
    const [stdout, stderr] = [screen(true), screen(true)];
    const work = terminalOf({ stdout, stderr }, {}).during('Reading', taking(1_500));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(stderr.write).toHaveBeenCalledExactlyOnceWith('Reading ...');
    await vi.advanceTimersByTimeAsync(500);
    expect(await work).toBe('done');
    expect(stderr.write).toHaveBeenLastCalledWith('\r\x1b[K');
    expect(stdout.write).not.toHaveBeenCalled();
  });

  it.each([
    ['what is quick', true, 900],
    ['a file', false, 5_000],
  ])('does not stand for %s', async (_, isTTY, ms) => {
    const stderr = screen(isTTY);
    const work = terminalOf({ stdout: screen(true), stderr }, {}).during('Reading', taking(ms));
    await vi.advanceTimersByTimeAsync(ms);
    await work;
    expect(stderr.write).not.toHaveBeenCalled();
  });
});

describe('wrap', () => {
  it('breaks between words, and indents what follows', () => {
    expect(wrap('aa bb cc dd', 5, ' ')).toBe('aa bb\n cc\n dd');
    expect(wrap('aa bb', undefined)).toBe('aa bb');
    expect(wrap('a-long-address b', 4)).toBe('a-long-address\nb');
  });
});

it('shows text of others without what would move the cursor or turn the line around', () => {
  expect(plain('A\u001b[2J\u202eB\u009bC')).toBe('A [2J B C');
});
