import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHiddenSites } from '../../src/settings/stored-hiding.ts';

describe('what stands in storage', () => {
  it('is taken as it was written', () => {
    const stored = {
      'one.example': { scope: 'week', until: 1 },
      'two.example': { scope: 'visit', until: 2.5 },
      'three.example': { scope: 'record', until: 8.64e15, record: 'abc' },
    };
    expect(parseHiddenSites(structuredClone(stored))).toEqual(stored);
    expect(parseHiddenSites({})).toEqual({});
  });

  it.each([
    null,
    undefined,
    'one.example',
    3,
    ['one.example'],
    { 'one.example': true },
    { 'one.example': { scope: 'for ever', until: 1 } },
    { 'one.example': { scope: 'week', until: '2026-11-28' } },
    { 'one.example': { scope: 'week' } },
    { 'one.example': { scope: 'week', until: 1 }, 'two.example': null },
  ])('is refused when we cannot have written it: %j', (stored) => {
    expect(parseHiddenSites(stored)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (stored) => parseHiddenSites(stored) !== undefined));
  });
});
