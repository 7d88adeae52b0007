import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, hostsOf, writeExport } from '../../../src/pages/registry/export-file.ts';
import { clockAt } from '../../../src/registry/clock.ts';
import { record } from '../../registry/real-record.ts';
import { TODAY, voices } from '../../wording/voices.ts';

const reading = { registry: record, voice: voices.en, clock: clockAt(TODAY) };
const ids = ['fr-2013-allostreaming', 'be-2010-top-site'];

function write(format: (typeof EXPORT_FORMATS)[number], signal = new AbortController().signal) {
  const parts: number[] = [];
  const order = { format, ids, version: '1.2.3' };
  return writeExport(reading, order, { signal, onPart: (done) => parts.push(done) });
}

describe('a file of what is filtered', () => {
  it.each(EXPORT_FORMATS)('bears its day and the number of its entries: %s', async (format) => {
    const file = await write(format);
    const what = format.startsWith('cases-') ? 'cases' : 'domains';
    expect(file?.name).toMatch(new RegExp(`^pavillon-${what}-${TODAY}\\.`));
    expect(file?.count).toBe(what === 'cases' ? 2 : 16);
    expect(file?.text).toContain('dpstream.tv');
    expect(file?.cuts).toEqual([]);
  });

  it('is not written when it is stopped', async () => {
    expect(await write('csv', AbortSignal.abort())).toBeNull();
    expect(await write('cases-csv', AbortSignal.abort())).toBeNull();
  });

  it('holds the hosts of the cases that are left, and no others', () => {
    expect(hostsOf(reading, ['be-2010-top-site'])).toEqual([]);
    expect(hostsOf(reading, ids)).toHaveLength(16);
  });
});
