import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FRAME_KEY,
  isNoticeKey,
  isSound,
  NOTICE_FORMAT,
  type Notice,
  noticeKey,
  openNotice,
  type Sealed,
  sealNotices,
} from '../../src/plan/notice.ts';
import { noticeFor } from '../../src/plan/notices.ts';
import { clockAt } from '../../src/registry/clock.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { blockedFor2014, event, HOST, matter, registryOf } from '../registry/fixtures.ts';
import { TODAY, voices } from '../wording/voices.ts';

const registry = registryOf({ blocked: blockedFor2014(), pending: matter([event('charge', '2026-02-03')]) });
const notice = noticeAt(HOST);
const KEY = noticeKey(HOST);
const stored = sealNotices([notice]);
const { [KEY]: sealed = { format: NOTICE_FORMAT, seal: '', body: '' } satisfies Sealed } = stored;
/** What opens when this stands in the place of the notice. */
const openedWith = (value: unknown) => openNotice({ ...stored, [KEY]: value }, HOST);

function noticeAt(host: string): Notice {
  const listing = registry.hosts[host];
  const found =
    listing &&
    noticeFor({ registry, voice: voices.fr, clock: clockAt(TODAY) }, host, listing, { settings: DEFAULTS });
  if (!found) throw new Error('no notice');
  return found;
}

describe('a notice', () => {
  it('leads with the case that leads, and says how many there are more', () => {
    expect(notice).toMatchObject({ domain: HOST, language: 'fr', flag: 'pending' });
    expect(notice.headline).toBe(notice.dossiers[0]?.headline);
    expect(notice.context).toContain('Une autre affaire concerne ce domaine.');
    expect(notice.dossiers).toHaveLength(2);
  });

  it('bears the words around it, which name the domain', () => {
    expect(notice.labels.region).toMatch(/^Pavillon/);
    expect(notice.labels.region).toContain(HOST);
    expect(notice.labels.hides.week).toContain(HOST);
  });

  it('is none where no case of the domain is in the registry', () => {
    const reading = { registry, voice: voices.en, clock: clockAt(TODAY) };
    expect(
      noticeFor(reading, HOST, { site: 'sample', scope: 'domain', cases: ['gone'] }, { settings: DEFAULTS }),
    ).toBeNull();
  });
});

describe('a sealed notice', () => {
  it('opens to what it was, also after a journey through storage', () => {
    expect(openNotice(stored, HOST)).toEqual(notice);
    expect(openNotice(JSON.parse(JSON.stringify(stored)), HOST)).toEqual(notice);
  });

  it('does not open without what all notices have alike, or when that was changed', () => {
    const { [FRAME_KEY]: frame, ...others } = stored;
    expect(openNotice(others, HOST)).toBeNull();
    const body = frame?.body.replace('Masquer', 'Chercher');
    expect(body).not.toBe(frame?.body);
    expect(openNotice({ ...others, [FRAME_KEY]: { ...frame, body } }, HOST)).toBeNull();
  });

  it('shares with others what names no domain, and opens to what it was all the same', () => {
    const second: Notice = { ...notice, domain: 'other.example', language: 'en' };
    const both = sealNotices([notice, second]);
    expect(openNotice(both, HOST)).toEqual(notice);
    expect(openNotice(both, 'other.example')).toEqual(second);
    expect(sealed.body).not.toContain(notice.labels.details);
    expect(both[FRAME_KEY]?.body).not.toContain(HOST);
  });

  it('stays as it is when only what all have alike is another', () => {
    const under = { ...notice, surface: 'badge' as const, mayReport: !notice.mayReport };
    const changed = sealNotices([under]);
    expect(changed[KEY]).toEqual(sealed);
    expect(openNotice(changed, HOST)).toEqual(under);
  });

  it('does not open for another domain', () => {
    for (const domain of [`www.${HOST}`, 'other.example', HOST.toUpperCase(), '']) {
      expect(openNotice({ ...stored, [noticeKey(domain)]: sealed }, domain)).toBeNull();
    }
  });

  it.each([NOTICE_FORMAT + 1, 0, String(NOTICE_FORMAT), undefined])(
    'does not open in another format: %j',
    (format) => {
      expect(isSound({ ...sealed, format })).toBe(false);
      expect(openedWith({ ...sealed, format })).toBeNull();
    },
  );

  it('does not open when any character of it was changed', () => {
    const { body } = sealed;
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(body[at] !== other);
        const changed = body.slice(0, at) + other + body.slice(at + 1);
        expect(openedWith({ ...sealed, body: changed })).toBeNull();
      }),
    );
  });

  it('does not open when something was cut, added or swapped', () => {
    const { body } = sealed;
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(body.length), (from, to) => {
        const changed = body.slice(0, from) + body.slice(to);
        fc.pre(changed !== body);
        expect(openedWith({ ...sealed, body: changed })).toBeNull();
      }),
    );
    expect(openedWith({ ...sealed, body: body.replace('a expiré', 'aexpiré ') })).toBeNull();
  });

  it('does not open under another seal', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constant(sealed.seal.slice(1)), fc.constant(`${sealed.seal}0`)),
        (seal) => {
          expect(openedWith({ ...sealed, seal })).toBeNull();
        },
      ),
    );
  });

  it('is none of the other things that may stand in storage', () => {
    fc.assert(fc.property(fc.anything(), (value) => openedWith(value) === null));
  });
});

describe('the key of a notice', () => {
  it('names its domain, and is known as such', () => {
    expect(noticeKey(HOST)).toContain(HOST);
    expect(isNoticeKey(noticeKey(HOST))).toBe(true);
    expect(['hidden', 'applied', 'trouble', HOST].some(isNoticeKey)).toBe(false);
  });
});
