/** Longer addresses are cut or refused on the way to a mail program; Windows takes 2,083 characters. */
export const MAIL_LIMIT = 2_000;

interface Mail {
  to: string;
  subject: string;
  body: string;
  /** Stands at the end of a body that had to be cut. */
  cutNote: string;
}

/** A `mailto:` link, never longer than the limit. */
export function mailLink({ to, subject, body, cutNote }: Mail): { href: string; isCut: boolean } {
  const head = `mailto:${encode(to).replace('%40', '@')}?subject=${encode(subject)}&body=`;
  const whole = `${head}${encode(body)}`;
  if (whole.length <= MAIL_LIMIT) return { href: whole, isCut: false };
  const end = encode(`\n\n${cutNote}`);
  const room = MAIL_LIMIT - head.length - end.length;
  return { href: `${head}${beginning(body, room)}${end}`, isCut: true };
}

/** As many whole characters, encoded, as there is room for. */
function beginning(text: string, room: number): string {
  let encoded = '';
  for (const character of text) {
    const next = encode(character);
    if (encoded.length + next.length > room) break;
    encoded += next;
  }
  return encoded;
}

/** Lines end as RFC 6068 wants; half a character, which cannot be encoded, becomes the mark for one. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r?\n/g, '\r\n'));
}
