import { describe, expect, it } from 'vitest';
import { parsePublisher, publicPart, readPublisher } from '../../scripts/read-publisher.ts';

const BARE = {
  name: 'Pavillon',
  releases: 'https://films.org/releases/',
  firefoxId: 'pavillon@films.org',
  chromiumDevelopmentKey: 'MIIB',
};

describe('publisher.json', () => {
  it('can be read, and its addresses are no real ones yet', async () => {
    expect(publicPart(await readPublisher()).isPlaceholder).toBe(true);
  });

  it('need not name an address; then none is offered', () => {
    expect(publicPart(parsePublisher(BARE))).toEqual({ isPlaceholder: false });
  });

  it('gives the pages its addresses and nothing else', () => {
    const addresses = { reportEmail: 'fix@films.org', reportFormUrl: 'https://films.org/fix' };
    expect(publicPart(parsePublisher({ ...BARE, ...addresses }))).toEqual({
      ...addresses,
      isPlaceholder: false,
    });
  });

  it.each([
    ['reportEmail', 'nobody'],
    ['reportFormUrl', 'http://films.org/fix'],
    ['reportUrl', 'https://films.org/fix'],
  ])('is refused with the field that cannot be: %s', (field, value) => {
    expect(() => parsePublisher({ ...BARE, [field]: value })).toThrow(
      field === 'reportUrl' ? /publisher\.json/ : new RegExp(`publisher\\.json > ${field}: is no`),
    );
  });
});
