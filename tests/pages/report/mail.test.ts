import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAIL_LIMIT, mailLink } from '../../../src/pages/report/mail.ts';

const MAIL = { to: 'a+b@films.example', subject: 'One & two', cutNote: '[cut]' };

function bodyOf(href: string): string {
  return new URL(href).searchParams.get('body') ?? '';
}

describe('a link to a mail', () => {
  it('carries address, subject and body, each as it is', () => {
    const { href, isCut } = mailLink({ ...MAIL, body: 'É = 100 %\nsecond & last?' });
    expect(isCut).toBe(false);
    expect(href).toMatch(/^mailto:a%2Bb@films\.example\?subject=One%20%26%20two&body=/);
    expect(bodyOf(href)).toBe('É = 100 %\r\nsecond & last?');
  });

  it('is cut where it would be too long, and then says so at its end', () => {
    const { href, isCut } = mailLink({ ...MAIL, body: 'Straße '.repeat(1000) });
    expect(isCut).toBe(true);
    expect(href.length).toBeLessThanOrEqual(MAIL_LIMIT);
    expect(href.length).toBeGreaterThan(MAIL_LIMIT - 10);
    expect(bodyOf(href)).toMatch(/^Straße .*\r\n\r\n\[cut\]$/s);
  });

  it('is never too long, never broken, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (body) => {
        const { href, isCut } = mailLink({ ...MAIL, body });
        expect(href.length).toBeLessThanOrEqual(MAIL_LIMIT);
        const whole = body.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r?\n/g, '\r\n');
        const kept = bodyOf(href).replace(/\r\n\r\n\[cut\]$/, '');
        expect(isCut ? whole.startsWith(kept) : whole === kept).toBe(true);
      }),
    );
  });

  it('bears half a character', () => {
    expect(bodyOf(mailLink({ ...MAIL, body: 'a\uD83D' }).href)).toBe('a\uFFFD');
  });
});
