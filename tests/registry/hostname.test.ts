import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalHost, readHost } from '../../src/registry/hostname.ts';

describe('what somebody typed or pasted', () => {
  it.each([
    ['seriefr.eu'],
    ['  seriefr.eu\n'],
    ['SerieFR.EU'],
    ['seriefr.eu.'],
    ['seriefr.eu:8080'],
    ['http://seriefr.eu'],
    ['HTTPS://SERIEFR.EU/'],
    ['https://seriefr.eu:443/film/1?page=2#top'],
    ['seriefr.eu/film?url=https://example.org/'],
    ['//seriefr.eu/film'],
    ['hxxp://seriefr.eu/film'],
    ['hxxps://seriefr[.]eu'],
    ['seriefr[.]eu'],
    ['seriefr(.)eu'],
    ['seriefr[dot]eu'],
    ['contact@seriefr.eu'],
    ['mailto:contact@seriefr.eu'],
    ['contact(at)seriefr(dot)eu'],
    ['seriefr [.] eu'],
    ['h**p://seriefr{.}eu'],
    ['hxxps[:]//seriefr[.]eu/film'],
    ['view-source:https://seriefr.eu/'],
    ['https://visitor:secret@seriefr.eu/'],
    ['serie\u00adfr.eu'],
    ['ｓｅｒｉｅｆｒ．ｅｕ'],
  ])('reads the host out of %j', (input) => {
    expect(readHost(input)).toEqual({ host: 'seriefr.eu' });
  });

  it.each([
    ['www.seriefr.eu', 'www.seriefr.eu'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['a_b.example.org', 'a_b.example.org'],
    ['\u2764.ws', 'xn--qei.ws'],
  ])('writes %s as the A-label %s', (input, host) => {
    expect(readHost(input)).toEqual({ host });
  });

  it('takes the host that the browser would open, not one that stands before an @', () => {
    expect(readHost('seriefr.eu@example.com')).toEqual({ host: 'example.com' });
    expect(readHost('https://seriefr.eu@example.com/')).toEqual({ host: 'example.com' });
    expect(readHost('https://seriefr.eu:seriefr.eu@example.com')).toEqual({ host: 'example.com' });
  });

  it('does not mend a name that merely begins like a defanged address', () => {
    expect(readHost('hxxp.example.org')).toEqual({ host: 'hxxp.example.org' });
    expect(readHost('http://hxxps.example')).toEqual({ host: 'hxxps.example' });
  });

  it.each([
    ['', 'empty'],
    [' \t\n', 'empty'],
    ['seriefr', 'single-label'],
    ['http://localhost:3000/', 'single-label'],
    ['192.168.0.1', 'ip-address'],
    ['http://192.168.0.1:80/x', 'ip-address'],
    ['0x7f.1', 'ip-address'],
    ['2130706433', 'ip-address'],
    ['[2001:db8::1]', 'ip-address'],
    ['http://[::1]:8080/', 'ip-address'],
    ['ftp://seriefr.eu', 'not-a-web-address'],
    ['chrome://settings', 'not-a-web-address'],
    ['file:///etc/hosts', 'not-a-web-address'],
    ['javascript:alert(1)', 'not-a-web-address'],
    ['Operation Top Site', 'space'],
    ['serie fr.eu', 'space'],
    ['seriefr..eu', 'empty-label'],
    ['seriefr.eu..', 'empty-label'],
    ['-seriefr.eu', 'hyphen'],
    ['seriefr-.eu', 'hyphen'],
    ['seriefr.eu:port', 'not-a-host'],
    ['serie\u0000fr.eu', 'hidden-character'],
    ['\u0007seriefr.eu', 'hidden-character'],
    ['serie<fr.eu', 'not-a-host'],
    [`${'a'.repeat(64)}.example`, 'long-label'],
    ['JavaScript:alert(document.cookie)', 'not-a-web-address'],
    ['data:text/html,<b>seriefr.eu</b>', 'not-a-web-address'],
    ['file:seriefr.eu', 'not-a-web-address'],
    ['about:config', 'not-a-web-address'],
    ['2001:db8::1', 'ip-address'],
    ['::1', 'ip-address'],
    ['fe80::1%eth0', 'ip-address'],
    ['http://0300.0250.0.1/', 'ip-address'],
    ['.seriefr.eu', 'empty-label'],
    ['http://serie\u202efr.eu/', 'hidden-character'],
    ['serie\u200bfr.eu', 'hidden-character'],
    ['\u2066seriefr.eu\u2069', 'hidden-character'],
    ['serie\tfr.eu', 'space'],
    ['seriefr.eu:99999', 'not-a-host'],
    ['\u{1f3f4}\u{1f3f4}', 'single-label'],
    [`${'a.'.repeat(130)}example`, 'too-long'],
    ['a'.repeat(10_000), 'too-long'],
    [`http://seriefr.eu/${'a'.repeat(10_000)}`, 'too-long'],
  ])('says of %j that it is: %s', (input, problem) => {
    expect(readHost(input)).toEqual({ problem });
  });

  it('never throws, and what it reads is canonical and reads the same again', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const reading = readHost(input);
        if ('problem' in reading) return;
        expect(reading.host).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
        expect(reading.host.length).toBeLessThanOrEqual(253);
        expect(isCanonicalHost(reading.host)).toBe(true);
        expect(readHost(reading.host)).toEqual(reading);
      }),
      { numRuns: 500, examples: [['http://hxxp.example']] },
    );
  });

  it('reads one host however its address is dressed', () => {
    fc.assert(
      fc.property(fc.domain(), fc.webPath(), fc.nat(65_535), (domain, path, port) => {
        const plain = readHost(domain);
        expect(readHost(domain.toUpperCase())).toEqual(plain);
        expect(readHost(`https://${domain}:${port}${path}`)).toEqual(plain);
        expect(readHost(`hxxps://${domain.replaceAll('.', '[.]')}/`)).toEqual(plain);
        expect(readHost(`visitor@${domain}.`)).toEqual(plain);
      }),
    );
  });
});

describe('a host as the record must write it', () => {
  it.each(['seriefr.eu', 'www.seriefr.eu', 'xn--bcher-kva.example'])('is %s', (text) => {
    expect(isCanonicalHost(text)).toBe(true);
  });

  it.each([
    'Seriefr.eu',
    'seriefr.eu.',
    'bücher.example',
    ' seriefr.eu',
    'http://seriefr.eu',
    'seriefr',
    '',
    '1.2.3.4',
  ])('is not %j', (text) => {
    expect(isCanonicalHost(text)).toBe(false);
  });
});

function anyInput(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', 'é', '.', '-', '_', '/', ':', '@', '[', ']', '0', '\t', '\u0000', '%', '。'),
    }),
    fc.webUrl(),
    fc.domain(),
    fc.ipV4(),
    fc.ipV6(),
    fc.tuple(fc.constantFrom('http://', 'hxxp://', 'a@', '//'), fc.domain()).map((parts) => parts.join('')),
  );
}
