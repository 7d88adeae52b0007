/** Why a text names no host that the record could hold: the rule that it breaks. */
export type HostProblem =
  | 'empty'
  | 'too-long'
  | 'hidden-character'
  | 'not-a-web-address'
  | 'ip-address'
  | 'single-label'
  | 'empty-label'
  | 'long-label'
  | 'hyphen'
  | 'space'
  | 'not-a-host';

export type HostReading = { host: string } | { problem: HostProblem };

/** No host is longer (RFC 1035); an address that somebody pastes may be, within reason. */
const HOST_LIMIT = 253;
const INPUT_LIMIT = 2_048;
const LABEL_LIMIT = 63;
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Control characters, and those that turn the direction of writing or take no room: none is typed on purpose. */
const HIDDEN = /(?![\s\u00ad])[\p{Cc}\p{Cf}]/u;

/** Schemes that are written without `//`, so that a port is not taken for one. */
const SCHEMES =
  /^(about|blob|chrome|chrome-extension|data|edge|file|ftp|javascript|magnet|moz-extension|tel|urn|vbscript|wss?):/i;

/**
 * Reads the host out of what somebody typed or pasted: a name, an address, an e-mail address, a defanged one
 * (`hxxp://`, `[.]`, `(dot)`). The host comes back as an A-label, in lower case, without a final dot or a port.
 */
export function readHost(input: string): HostReading {
  if (input.length > INPUT_LIMIT) return { problem: input.trim() === '' ? 'empty' : 'too-long' };
  const text = refang(input.trim());
  if (text === '') return { problem: 'empty' };
  if (HIDDEN.test(text)) return { problem: 'hidden-character' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if ((scheme && scheme !== 'http' && scheme !== 'https') || SCHEMES.test(text))
    return { problem: 'not-a-web-address' };
  if (isBareIpv6(text)) return { problem: 'ip-address' };
  if (/\s/.test(text)) return { problem: 'space' };
  const address = scheme ? text : `http://${text}`;
  if (!URL.canParse(address)) return { problem: ruleBrokenBy(hostPartOf(text)) };
  const { hostname } = new URL(address);
  return checked(hostname.replace(/\.$/, ''));
}

/** The host of an address that a browser wrote, however long; null when it is none of the web. */
export function webHost(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const reading = readHost(new URL(address).hostname);
  return 'host' in reading ? reading.host : null;
}

/** Whether the text is a host exactly as the record must write it: an A-label, nothing around it. */
export function isCanonicalHost(text: string): boolean {
  const reading = readHost(text);
  return 'host' in reading && reading.host === text;
}

function checked(host: string): HostReading {
  if (host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)) return { problem: 'ip-address' };
  if (host.length > HOST_LIMIT) return { problem: 'too-long' };
  const labels = host.split('.');
  if (labels.every((label) => LABEL.test(label))) {
    return labels.length < 2 ? { problem: 'single-label' } : { host };
  }
  return { problem: ruleBrokenBy(host) };
}

/** The first rule of host names that one breaks, for whoever wonders why it is none. */
function ruleBrokenBy(host: string): HostProblem {
  const labels = host.split('.');
  if (labels.length > 1 && labels.includes('')) return 'empty-label';
  if (labels.some((label) => label.length > LABEL_LIMIT)) return 'long-label';
  if (labels.some((label) => /^-|-$/.test(label))) return 'hyphen';
  return 'not-a-host';
}

/** What stands where a host should, in an address that is none. */
function hostPartOf(text: string): string {
  return text
    .replace(/^https?:\/*/i, '')
    .replace(/[/?#].*$/su, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '');
}

function isBareIpv6(text: string): boolean {
  return (
    /^[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*(%\w+)?$/i.test(text) && URL.canParse(`http://[${text.split('%')[0]}]`)
  );
}

function refang(text: string): string {
  return text
    .replace(/^(mailto:|view-source:)/i, '')
    .replace(/^h(?:xx|\*\*)ps?(?=:\/\/|\[:\]\/\/)/i, (word) => (/s$/i.test(word) ? 'https' : 'http'))
    .replace(/^(https?)\[:\]\/\//i, '$1://')
    .replace(/\s*[[({](\.|dot)[\])}]\s*/gi, '.')
    .replace(/[[({](@|at)[\])}]/gi, '@');
}
