/** Why a text names no host that the record could hold. */
export type HostProblem =
  | 'empty'
  | 'too-long'
  | 'not-a-host'
  | 'not-a-web-address'
  | 'ip-address'
  | 'single-label';

export type HostReading = { host: string } | { problem: HostProblem };

/** No host is longer (RFC 1035); an address that somebody pastes may be, within reason. */
const HOST_LIMIT = 253;
const INPUT_LIMIT = 2_048;
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * Reads the host out of what somebody typed or pasted: a name, an address, an e-mail address, a defanged one
 * (`hxxp://`, `[.]`). The host comes back as an A-label, in lower case, without a final dot or a port.
 */
export function readHost(input: string): HostReading {
  const text = refang(input.trim());
  if (text === '') return { problem: 'empty' };
  if (text.length > INPUT_LIMIT) return { problem: 'too-long' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return { problem: 'not-a-web-address' };
  if (/\s/.test(text)) return { problem: 'not-a-host' };
  const address = scheme ? text : `http://${text}`;
  if (!URL.canParse(address)) return { problem: 'not-a-host' };
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
  if (!labels.every((label) => LABEL.test(label))) return { problem: 'not-a-host' };
  return labels.length < 2 ? { problem: 'single-label' } : { host };
}

function refang(text: string): string {
  return text.replace(/^hxxp(s?:\/\/)/i, 'http$1').replace(/\[(\.|dot)\]|\((\.|dot)\)/gi, '.');
}
