import { describe, expect, it } from 'vitest';
import { addressIn } from '../../../src/pages/block/address.ts';

const OWN = 'chrome-extension://ours/block.html';

describe('the address that was asked for', () => {
  it.each([
    ['https://www.flagged.example/', 'www.flagged.example'],
    ['http://flagged.example:8080/a?b=1&u=2?u=http://x.example/#part?u=y', 'flagged.example'],
    ['http://FLAGGED.example./a%20b', 'flagged.example'],
    ['http://user@flagged.example/', 'flagged.example'],
    [`http://flagged.example/${'x'.repeat(10_000)}`, 'flagged.example'],
  ])('is all that follows, as the browser put it there: %s', (href, host) => {
    expect(addressIn(`${OWN}?u=${href}`)).toEqual({ href, host });
  });

  it.each([
    '',
    '?u=',
    '?q=http://flagged.example/',
    '?u=javascript:alert(1)',
    '?u=data:text/html,x',
    '?u=file:///etc/hosts',
    '?u=chrome://settings',
    '?u=http://',
    '?u=http://10.0.0.1/',
    '?u=//flagged.example/',
  ])('is none in %j', (rest) => {
    expect(addressIn(`${OWN}${rest}`)).toBeNull();
  });
});
