import { expect, it } from 'vitest';
import { allowance } from '../../src/content/allowance.ts';

it('allows so often within so long, and again when that has passed', () => {
  let now = 0;
  const may = allowance(2, 100, () => now);
  expect([may(), may(), may()]).toEqual([true, true, false]);
  now = 99;
  expect(may()).toBe(false);
  now = 100;
  expect([may(), may(), may()]).toEqual([true, true, false]);
});

it('is not used up by what it refuses', () => {
  let now = 0;
  const may = allowance(1, 100, () => now);
  may();
  for (now = 10; now < 100; now += 10) may();
  expect(may()).toBe(true);
});
