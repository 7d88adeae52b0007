import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/lists/formats.ts';
import { namesIn, readText } from './reading.ts';

const NAMES = ['one.example', 'two.example', 'www.three.example'];

/** The same three names, as people write them in each format. */
const WRITTEN: Record<Format, string> = {
  hosts: `# a hosts file
127.0.0.1 localhost
::1 ip6-localhost ip6-loopback
0.0.0.0 one.example two.example # both
0.0.0.0\twww.three.example
`,
  domains: `# names
one.example
two.example   # a note
*.www.three.example
`,
  adblock: `[Adblock Plus 2.0]
! Title: x
||one.example^
||two.example^$document,important
|https://www.three.example^
`,
  dnsmasq: `# x
address=/one.example/two.example/0.0.0.0
server=/www.three.example/
`,
  rpz: `$TTL 3600
@ SOA localhost. root.localhost. ( 2026112100
  3600 600 604800 3600 )
@ IN NS localhost.
one.example CNAME .
*.one.example CNAME .
two.example 300 IN CNAME rpz-drop.
www.three.example. A 0.0.0.0 ; a wall
`,
  squidguard: `.one.example
two.example
www.three.example
`,
};

describe('a list', () => {
  it.each(Object.entries(WRITTEN))('in the format %s is read as such', (format, text) => {
    expect(namesIn(text, { format: format as Format })).toEqual(NAMES); // the keys of WRITTEN
  });

  it.each(Object.entries(WRITTEN))('in the format %s is read without being told', (format, text) => {
    const result = readText(text);
    expect(result).toMatchObject({ names: NAMES });
    // A list of bare names is one of domains, whoever wrote it.
    expect(result).toMatchObject({ format: format === 'squidguard' ? 'domains' : format });
  });

  it.each([1, 2, 3, 1_000])('is the same list in whatever pieces it comes: %i bytes', (piece) => {
    expect(namesIn('one.example\r\ntwo.example\r\nbücher.example\n', { piece })).toEqual([
      'one.example',
      'two.example',
      'xn--bcher-kva.example',
    ]);
  });

  it('may have any line end, a mark at its start, and no end of its last line', () => {
    expect(namesIn('\ufeffone.example\rtwo.example\r\n\nwww.three.example')).toEqual(NAMES);
  });

  it('may write a name in upper case, in letters of its language, with a port or as an address', () => {
    const text = 'ONE.Example\nbücher.example\ntwo.example:8080\nhttps://three.example/\nfour.example.\n';
    expect(namesIn(text)).toEqual([
      'four.example',
      'one.example',
      'three.example',
      'two.example',
      'xn--bcher-kva.example',
    ]);
  });

  it('has a name once, however often it is written', () => {
    expect(namesIn('one.example\nOne.example\none.example.\n*.one.example\n')).toEqual(['one.example']);
  });

  it('may begin with a long preface', () => {
    expect(namesIn(`${'# words\n'.repeat(1_000)}0.0.0.0 one.example\n`)).toEqual(['one.example']);
  });
});

describe('an exception that a list makes', () => {
  it.each([
    ['adblock', '||one.example^\n||two.example^\n@@||two.example^\n'],
    ['dnsmasq', 'address=/one.example/\naddress=/two.example/\nserver=/two.example/#\n'],
    ['rpz', 'one.example CNAME .\ntwo.example CNAME .\ntwo.example CNAME rpz-passthru.\n'],
  ] as const)('takes the name out again: %s', (format, text) => {
    expect(namesIn(text, { format })).toEqual(['one.example']);
  });
});

describe('a rule that is about more than a domain', () => {
  it.each([
    ['adblock', 'example.org##.advert'],
    ['adblock', '||two.example^$third-party'],
    ['adblock', '||two.example/film^'],
    ['adblock', '/banner[0-9]+/$image'],
    ['dnsmasq', 'server=/two.example/192.0.2.1'],
    ['dnsmasq', 'cache-size=100'],
    ['rpz', '32.1.2.0.192.rpz-ip CNAME .'],
  ] as const)('names nothing: %s %s', (format, line) => {
    const first = { adblock: '||one.example^', dnsmasq: 'server=/one.example/', rpz: 'one.example CNAME .' };
    const result = readText(`${first[format]}\n${line}\n`, { format });
    expect(result).toMatchObject({ names: ['one.example'], refused: { 'other-rule': { count: 1 } } });
  });
});
