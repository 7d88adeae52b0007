import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBytes, readText } from './reading.ts';

const sound = (count: number) => Array.from({ length: count }, (_, n) => `name${n}.example`).join('\n');

describe('a line that cannot be used', () => {
  it.each([
    ['path', 'bad.example/film', 'bad.example/film'],
    ['path', 'https://bad.example/?q=1', 'https://bad.example/?q=1'],
    ['path', '192.0.2.1/torrent', '192.0.2.1/torrent'],
    ['wildcard', 'bad*.example', 'bad*.example'],
    ['wildcard', '*.*.example', '*.*.example'],
    ['not-a-domain', 'bad.example\u0000', 'bad.example'],
    ['not-a-domain', 'b\u0000ad.example', 'b ad.example'],
    ['not-a-domain', 'somebody@bad.example', 'somebody@bad.example'],
    ['not-a-domain', '-bad.example', '-bad.example'],
    ['not-a-domain', 'two words.example', 'two words.example'],
    ['single-label', 'bad', 'bad'],
    ['ip-address', '192.0.2.1', '192.0.2.1'],
    ['ip-address', '0x7f000001', '0x7f000001'],
    ['ip-address', '[2001:db8::1]', '[2001:db8::1]'],
    ['public-suffix', 'com.br', 'com.br'],
    ['public-suffix', 'x.ck', 'x.ck'],
    ['shared-host', 'GitHub.io', 'GitHub.io'],
    ['never', 'archive.org', 'archive.org'],
    ['never', 'web.archive.org', 'web.archive.org'],
    ['too-long', `${'a'.repeat(5_000)}.example`, `${'a'.repeat(80)}…`],
  ])('is refused for its %s, and the rest is in force: %s', (reason, line, sample) => {
    expect(readText(`one.example\n${line}\ntwo.example\n`)).toEqual({
      format: 'domains',
      names: ['one.example', 'two.example'],
      refused: { [reason]: { count: 1, samples: [sample] } },
    });
  });

  it.each(['www.ck', 'my.github.io', 'shop.com.br', 'notarchive.org'])(
    'is not refused for its like: %s',
    (name) => {
      expect(readText(`${name}\n`)).toMatchObject({ names: [name], refused: {} });
    },
  );

  it('is counted, and shown three times', () => {
    const result = readText(`${sound(10)}\n1.1.1.1\n2.2.2.2\n3.3.3.3\n4.4.4.4\n`);
    expect(result).toMatchObject({
      refused: { 'ip-address': { count: 4, samples: ['1.1.1.1', '2.2.2.2', '3.3.3.3'] } },
    });
  });

  it('that has no end is not kept in memory', () => {
    const line = new Uint8Array(3_000_000).fill(0x61);
    const bytes = new Uint8Array([...new TextEncoder().encode('one.example\n'), ...line]);
    expect(readBytes(bytes)).toMatchObject({ names: ['one.example'], refused: { 'too-long': { count: 1 } } });
  });
});

describe('what policy says of single names', () => {
  it('takes allowed domains and what lies below them from any list', () => {
    const allowedDomains = ['two.example'];
    expect(
      readText('one.example\ntwo.example\nwww.two.example\nnottwo.example\n', { allowedDomains }),
    ).toMatchObject({
      names: ['nottwo.example', 'one.example'],
      refused: { allowed: { count: 2 } },
    });
  });

  it('lets a name be listed that is never flagged, only where it names that very name', () => {
    const options = { extraDomains: ['archive.org'] };
    expect(readText('archive.org\nweb.archive.org\npress.example\n', options)).toMatchObject({
      names: ['archive.org'],
      refused: { never: { count: 2 } },
    });
  });

  it('keeps a name out below which something stands that is never flagged', () => {
    const guards = { format: 1, suffixes: '', shared: '', never: 'news.host.example' } as const;
    expect(readText('host.example\none.example\n', { guards })).toMatchObject({
      names: ['one.example'],
      refused: { never: { count: 1 } },
    });
  });
});

describe('a file that is no list', () => {
  const named = (text: string) => readText(text, { format: 'hosts' });

  it.each([
    ['html', '<!DOCTYPE html><html><body>404</body></html>'],
    ['html', '\ufeff\n  <html lang="fr"><p>Connectez-vous</p></html>'],
    ['empty', ''],
    ['empty', '# only\n\n# notes\n'],
    ['empty', '1.1.1.1\n2.2.2.2\ncom.br\n'],
    ['unknown-format', 'Dear Sir,\nhere are the names.\nYours\n'],
    ['unknown-format', '{"names": ["one.example"],\n "more": true}\n'],
  ])('is named for what it is: %s', (code, text) => {
    expect(readText(text)).toMatchObject({ code });
  });

  it('is compressed', () => {
    expect(readBytes(gzipSync(sound(500)))).toMatchObject({ code: 'compressed' });
  });

  it('is binary, or of two bytes a letter', () => {
    expect(readBytes(new Uint8Array(2_000).map((_, at) => (at * 7_919) % 31))).toMatchObject({
      code: 'binary',
    });
    expect(readBytes(new Uint8Array(Buffer.from(sound(20), 'utf16le')))).toMatchObject({ code: 'binary' });
  });

  it('is in another format than was said', () => {
    expect(named(`||one.example^\n||two.example^\n`)).toEqual({
      code: 'wrong-format',
      params: { named: 'hosts', found: 'adblock' },
    });
    expect(named('Dear Sir,\nhere are the names.\n')).toMatchObject({ code: 'unknown-format' });
  });

  it('becomes something else on the way', () => {
    const page = '<p>The server is being restarted, please wait</p>\n'.repeat(900);
    expect(readText(`${sound(300)}\n${page}`)).toEqual({ code: 'unreadable', params: { count: 900 } });
  });

  it('holds more names than can be kept', () => {
    expect(readText(sound(1_001), { limit: 1_000 })).toEqual({ code: 'too-many', params: { limit: 1_000 } });
    expect(readText(sound(1_000), { limit: 1_000 })).toMatchObject({ refused: {} });
  });
});
