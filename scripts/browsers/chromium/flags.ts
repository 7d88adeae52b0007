import type { LaunchOptions } from '../driver.ts';

const NO_BACKGROUND_NETWORK = '--disable-background-networking';

/** Nothing is asked of the network on the browser's own account. */
const QUIET = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  // two that no switch turns off ask a port of this machine that nobody listens on
  '--component-updater=url-source=http://127.0.0.1:9/',
  '--gaia-url=http://127.0.0.1:9/',
];

const WITHOUT = [
  'AutofillServerCommunication',
  'HttpsUpgrades', // http:// addresses stay http://
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
];

/** The command line. */
export function flagsFor(options: LaunchOptions, log: string): string[] {
  const { standIn, managedId, headless = true, args = [] } = options;
  return [
    ...(managedId ? [] : [NO_BACKGROUND_NETWORK]),
    ...QUIET,
    `--disable-features=${WITHOUT.join()}`,
    `--host-resolver-rules=${resolverRules(standIn?.port)}`,
    '--ignore-certificate-errors', // the stand-in's certificate is its own
    '--test-type', // no warning bars about these flags
    '--disable-quic',
    '--no-default-browser-check',
    '--enable-logging',
    `--log-file=${log}`, // with the console of the worker in it
    '--enable-remote-extensions', // for Debian's start script, which else forbids extensions but its own
    '--window-size=1280,800',
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? ['--disable-gpu'] : []),
    ...args,
    'about:blank', // last: Debian's start script stops reading flags at the first address
  ];
}

/** What puppeteer adds and we do not want. */
export function unwantedDefaults({ headless = true, profile, managedId }: LaunchOptions): string[] {
  return [
    ...(managedId ? [NO_BACKGROUND_NETWORK] : []), // with it Chromium installs nothing that a policy names
    ...(headless ? [] : ['--enable-automation']), // the bar that says "controlled by automated test software"
    ...(profile ? ['--disable-default-apps'] : []), // it would forbid what kept.ts installs by
  ];
}

function resolverRules(port: number | undefined): string {
  if (port === undefined) return 'MAP * 127.0.0.1';
  return `MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`;
}
