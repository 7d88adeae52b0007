import type { BrowserName } from '../../../scripts/browsers/driver.ts';
import type { Route } from '../../../scripts/stand-in.ts';

export interface Kind {
  name: string;
  route: Route;
  /** Browsers that do not let us draw in it. */
  undrawn?: BrowserName[];
  /** Browsers that do not even let our script run in it. */
  closed?: BrowserName[];
}

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj
trailer<</Root 1 0 R>>`;

/** Every kind of document that a browser shows in a tab. */
export const KINDS: Kind[] = [
  html('HTML', '<!doctype html><title>t</title><h1>Page</h1>'),
  html('HTML without a body', '<!doctype html><title>t</title>'),
  html('HTML of nothing', ''),
  html('HTML in quirks mode', '<title>t</title><table><tr><td>Page</table>'),
  html(
    'a frameset',
    '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
  ),
  html('HTML in a sandbox', '<!doctype html><h1>Page</h1><script>document.body.remove()</script>', {
    'content-security-policy': 'sandbox',
  }),
  html('HTML with a base', '<!doctype html><base href="http://example.com/a/" target="_top"><h1>Page</h1>'),
  html('HTML of an error', '<!doctype html><h1>Not found</h1>', {}, 404),
  of(
    'XHTML',
    'application/xhtml+xml',
    `<html ${XHTML}><head><title>t</title></head><body><h1>Page</h1></body></html>`,
  ),
  of('XHTML whose root is no html', 'application/xhtml+xml', `<form ${XHTML}><p>Page</p></form>`),
  of('XML', 'application/xml', '<list><item>one</item></list>'),
  of('XML that is broken', 'application/xml', '<list><item>one</list>'),
  {
    ...of(
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" cx="4" cy="4"/></svg>',
    ),
    undrawn: ['firefox'],
  },
  of('plain text', 'text/plain', 'plain text'),
  of('JSON', 'application/json', '{"a":1}'),
  { name: 'an image', route: { headers: { 'content-type': 'image/png' }, body: Buffer.from(DOT, 'base64') } },
  { ...of('PDF', 'application/pdf', PDF), undrawn: ['firefox'], closed: ['firefox'] },
];

function html(name: string, body: string, headers = {}, status = 200): Kind {
  return { name, route: { status, headers: { 'content-type': 'text/html', ...headers }, body } };
}

function of(name: string, type: string, body: string): Kind {
  return { name, route: { headers: { 'content-type': type }, body } };
}
