import { describe, expect, it } from 'vitest';
import { whatWouldBeCut } from '../../../src/registry/export/caps.ts';
import { FORMATS, writeList } from '../../../src/registry/export/formats.ts';
import { flagged, listOf } from './lists.ts';

const MARKS = { hosts: '#', domains: '#', adblock: '!', dnsmasq: '#', unbound: '#', rpz: ';' } as const;
const list = listOf([flagged('a.example'), flagged('b.example', { scope: 'host', flag: 'cleared' })]);
const many = (count: number) =>
  listOf(Array.from({ length: count }, (_, index) => flagged(`n${index}.example`)));

describe('the head of a list', () => {
  it.each(Object.entries(MARKS))('of %s is in comments of its own', (format, mark) => {
    const [head = ''] = writeList(format as keyof typeof MARKS, list).split('\n\n');
    const lines = head.split('\n');
    expect(lines.every((line) => line.startsWith(`${mark} `))).toBe(true);
    for (const value of ['Sample list', '1.2.3', '2026-11-21', 'CC0 1.0', 'Count: 2', 'seeds/, and explain'])
      expect(head).toContain(value);
  });

  it('says how many stand, and how many were cleared', () => {
    expect(writeList('hosts', list)).toContain('1 standing, 0 pending, 0 ended, 1 cleared');
  });

  it('is one line a value, whatever the value holds', () => {
    const text = writeList('hosts', { ...list, title: 'x\n0.0.0.0 press.example\u2028y' });
    expect(text).toContain('# Title: x 0.0.0.0 press.example y\n');
  });

  it('of hosts says that it knows exact names only', () => {
    expect(writeList('hosts', list)).toContain('exact names only');
  });

  it('of domains names those that are exact', () => {
    expect(writeList('domains', list)).toMatch(/# Note: .*exact: b\.example\n/);
  });
});

describe('a list without hosts', () => {
  it.each(FORMATS)('is a head alone: %s', (format) => {
    expect(writeList(format, listOf([]))).not.toContain('undefined');
  });
});

describe('a zone', () => {
  it('has a number that rises with the day of the record', () => {
    expect(writeList('rpz', list)).toContain(' 2026112100 ');
  });
});

describe('a table', () => {
  it('has no byte order mark, and ends its lines as RFC 4180 says', () => {
    const text = writeList('csv', list);
    expect(text.startsWith('# Title,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['=cmd()', '+1', '-1', '@SUM'])('runs nothing in a spreadsheet: %s', (site) => {
    expect(writeList('csv', listOf([flagged('a.example', { site })]))).toContain(`,'${site},`);
  });
});

describe('a limit of those who take a list', () => {
  it('is told with what it would cut', () => {
    const [first = ''] = whatWouldBeCut('domains', many(1_002));
    expect(first).toContain(
      'URLBlocklist of Chromium takes 1000: it would cut the last 2, from n1000.example on',
    );
  });

  it('is not told where nothing would be cut', () => {
    expect(whatWouldBeCut('domains', many(1_000))).toEqual([]);
    expect(whatWouldBeCut('hosts', many(5_000))).toEqual([]);
  });
});
