import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createDoor, type Socket } from 'node:net';
import { generate } from 'selfsigned';

export interface Route {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  /** The connection ends with the body, whatever length was promised. */
  isCut?: boolean;
}

/** What is answered where: by path (`/feed.json`), or by host and path (`news.test/feed.json`), which goes first. */
export type Routes = Record<string, Route>;

export interface SeenRequest {
  scheme: 'http' | 'https';
  method: string;
  /** With the port, if the address named one. */
  host: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** A web site on loopback that plays every host, on every port, in http and https. */
export interface StandIn {
  /** The one port for it all; it is a proxy too, for the browsers that need one. */
  readonly port: number;
  /** May be changed at any time. */
  readonly routes: Routes;
  /** All that was asked, oldest first; a browser may ask on its own account too. */
  readonly requests: SeenRequest[];
  /** How many requests there were, to one host or to any. */
  count(host?: string): number;
  /** Ends it, and every connection. */
  close(): Promise<void>;
}

const TLS_HANDSHAKE = 0x16;

/** Opens a stand-in. Its plain page is in this language, or else in the one that the visitor asks for. */
export async function openStandIn({
  routes = {},
  language,
}: {
  routes?: Routes;
  language?: 'en' | 'fr';
} = {}): Promise<StandIn> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const answer = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    const { hostname, host, pathname, search } = addressOf(request, scheme);
    const { method = 'GET', headers } = request;
    requests.push({ scheme, method, host, path: pathname + search, headers });
    const asked = language ?? (/^fr\b/i.test(headers['accept-language'] ?? '') ? 'fr' : 'en');
    const page = { body: plainPage(hostname, asked) };
    const route: Route = routes[hostname + pathname] ?? routes[pathname] ?? page;
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(route.status ?? 200, { ...type, ...route.headers });
    if (route.isCut) response.write(route.body, () => request.socket.destroy());
    else response.end(route.body);
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'stand-in.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const plain = createServer(answer('http'));
  const secure = createTlsServer({ key, cert }, answer('https'));
  // One port for both: a TLS connection is known by its first byte.
  const sort = (socket: Socket): void => {
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  };
  plain.on('connect', (_request, socket: Socket, head: Buffer) => {
    if (head.length > 0) socket.unshift(head);
    sort(socket);
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
  });
  const door = createDoor((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    sort(socket);
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const address = door.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    routes,
    requests,
    count: (host) => requests.filter((request) => host === undefined || request.host === host).length,
    close: () =>
      new Promise((closed) => {
        door.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A proxy is asked for the whole address, a site for the path. */
function addressOf({ url = '/', headers }: IncomingMessage, scheme: string): URL {
  const base = `${scheme}://${headers.host ?? 'unnamed.invalid'}`;
  return URL.canParse(url, base) ? new URL(url, base) : new URL('http://unnamed.invalid/');
}

const WORDS = {
  en: {
    menu: ['Home', 'Films', 'Series', 'Contact'],
    latest: 'Latest additions',
    title: 'Title',
    note: 'This is a local stand-in for',
    more: 'It comes from this computer; the real site was not contacted.',
  },
  fr: {
    menu: ['Accueil', 'Films', 'Séries', 'Contact'],
    latest: 'Derniers ajouts',
    title: 'Titre',
    note: 'Ceci est une doublure locale de',
    more: 'Elle vient de cet ordinateur ; le vrai site n’a pas été contacté.',
  },
} as const;

function plainPage(host: string, language: 'en' | 'fr'): string {
  const { menu, latest, title, note, more } = WORDS[language];
  const items = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<li><a href="/${n}">${title} ${n}</a></li>`);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${host}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:60rem;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:baseline;padding-top:7rem}nav a{margin-right:1rem}
ul{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));list-style:none;padding:0}
li a{display:block;padding:3rem 1rem 1rem;background:#8882;border-radius:.3rem}footer{margin-top:2rem;font-size:.85rem}
</style><header><h1>${host}</h1><nav>${menu.map((word) => `<a href="/">${word}</a>`).join('')}</nav></header>
<main><h2>${latest}</h2><ul>${items.join('')}</ul></main><footer><p>${note} ${host}. ${more}</p></footer></html>`;
}
