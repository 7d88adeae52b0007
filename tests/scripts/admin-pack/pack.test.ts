import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parsePlist } from 'plist';
import { describe, expect, it } from 'vitest';
import { adminPack } from '../../../scripts/admin-pack/pack.ts';
import { SAMPLE } from '../../../scripts/admin-pack/sample.ts';
import type { School } from '../../../scripts/admin-pack/school.ts';
import { parsePolicy } from '../../../src/settings/policy.ts';
import { KEYS } from '../../../src/settings/settings.ts';
import { parseReg } from './reg-parser.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const GECKO = 'pavillon@pavillon.example';
const AWKWARD = `L’école "A" & <B> d'été \\ 100 %`;
const school: School = {
  install: {
    chrome: { id: ID, updateUrl: 'https://school.example/update.xml' },
    edge: { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', updateUrl: 'https://school.example/edge.xml' },
    firefox: { id: GECKO, installUrl: 'https://school.example/pavillon.xpi' },
  },
  settings: {
    ...SAMPLE,
    organizationName: AWKWARD,
    domainLists: [{ url: 'https://school.example/list.txt', name: 'Academy', format: 'hosts' }],
  },
};
const pack = adminPack(school);
const bytes = (path: string) => {
  const found = pack[path];
  if (!found) throw new Error(`no ${path} among ${Object.keys(pack).join(', ')}`);
  return found;
};
const text = (path: string) => new TextDecoder().decode(bytes(path));
const json = (path: string) => JSON.parse(text(path));
const list = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value]);

/** What the extension makes of values as a console delivers them: all in force, none ignored. */
function expectInForce(delivered: unknown): void {
  expect(parsePolicy(delivered)).toEqual({ policy: school.settings, ignored: [] });
}

describe('the admin pack', () => {
  it('wraps each value for the Google Admin console', () => {
    const wrapped: Record<string, { Value: unknown }> = json('google-admin-console.json');
    expectInForce(Object.fromEntries(Object.entries(wrapped).map(([key, { Value }]) => [key, Value])));
  });

  it.each(['opt/chrome', 'chromium', 'opt/edge'])('installs and configures %s on Linux', (browser) => {
    const policy = json(`linux/etc/${browser}/policies/managed/pavillon.json`);
    const { id, updateUrl } = browser === 'opt/edge' ? school.install.edge : school.install.chrome;
    expect(policy.ExtensionSettings[id]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: updateUrl,
    });
    expectInForce(policy['3rdparty'].extensions[id]);
  });

  it('installs and configures Firefox, in private windows too', () => {
    const { policies } = json('firefox/policies.json');
    expect(policies.ExtensionSettings[GECKO]).toMatchObject({
      installation_mode: 'force_installed',
      install_url: school.install.firefox.installUrl,
      private_browsing: true,
    });
    expectInForce(policies['3rdparty'].Extensions[GECKO]);
    const native = json(`firefox/managed-storage/${GECKO}.json`);
    expect(native).toMatchObject({ name: GECKO, type: 'storage' });
    expectInForce(native.data);
  });

  it.each([
    ['chrome', `Google\\Chrome\\3rdparty\\extensions\\${ID}\\policy`],
    ['edge', `Microsoft\\Edge\\3rdparty\\extensions\\${school.install.edge.id}\\policy`],
    ['firefox', `Mozilla\\Firefox\\3rdparty\\Extensions\\${GECKO}`],
  ])('writes registry values for %s from which the same settings come back', (browser, key) => {
    const registry = parseReg(bytes(`windows/${browser}.reg`));
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${key}`;
    const lists = Object.entries(registry)
      .filter(([path]) => path.startsWith(`${root}\\`))
      .map(([path, values]) => [path.slice(root.length + 1), Object.values(values ?? {})]);
    expectInForce({ ...registry[root], ...Object.fromEntries(lists) });
  });

  it('takes away every registry key that it wrote', () => {
    for (const browser of ['chrome', 'edge', 'firefox']) {
      const removed = parseReg(bytes(`windows/${browser}-remove.reg`));
      const gone = Object.entries(removed).flatMap(([key, values]) => (values === null ? [key] : []));
      for (const [key, values] of Object.entries(parseReg(bytes(`windows/${browser}.reg`)))) {
        const isGone = gone.some((root) => key === root || key.startsWith(`${root}\\`));
        const names = Object.keys(values ?? {});
        expect(isGone || names.every((name) => removed[key]?.[name] === null), key).toBe(true);
      }
    }
  });

  it.each(['Chrome', 'Edge'])('gives %s on macOS plain typed values', (browser) => {
    const profile: PlistProfile = Object(parsePlist(text(`macos/${browser.toLowerCase()}.mobileconfig`)));
    const { id } = browser === 'Edge' ? school.install.edge : school.install.chrome;
    const domain = browser === 'Edge' ? 'com.microsoft.Edge' : 'com.google.Chrome';
    const own = profile.PayloadContent.find(
      ({ PayloadType }) => PayloadType === `${domain}.extensions.${id}`,
    );
    expectInForce(withoutPayloadKeys(own));
    expect(new Set(profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID)).size).toBe(2);
  });

  it('gives Firefox on macOS one payload with policies switched on', () => {
    const profile: PlistProfile = Object(parsePlist(text('macos/firefox.mobileconfig')));
    const [payload] = profile.PayloadContent;
    expect(payload).toMatchObject({ PayloadType: 'org.mozilla.firefox', EnterprisePoliciesEnabled: true });
    expectInForce(Reflect.get(Object(payload), '3rdparty').Extensions[GECKO]);
  });
});

interface PlistProfile {
  PayloadContent: { PayloadType: string; PayloadUUID: string }[];
}

function withoutPayloadKeys(payload: object | undefined): object {
  return Object.fromEntries(Object.entries(payload ?? {}).filter(([key]) => !key.startsWith('Payload')));
}

describe('the group policy templates', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const admx = text('windows/admx/pavillon.admx');
  const { policyDefinitions } = parser.parse(admx);
  const policies: Policy[] = policyDefinitions.policies.policy;
  interface Policy {
    name: string;
    displayName: string;
    explainText: string;
    presentation?: string;
    key: string;
    valueName?: string;
    elements?: Record<string, { id: string; valueName?: string }>;
  }

  it('offer every setting for every browser, with a name of its own', () => {
    expect(policies.map(({ name }) => name).toSorted()).toEqual(
      ['chrome', 'edge', 'firefox'].flatMap((browser) => KEYS.map((key) => `${browser}_${key}`)).toSorted(),
    );
  });

  it('write where the browsers read', () => {
    const place = policies.find(({ name }) => name === 'edge_displayMode');
    expect(place?.key).toBe(
      `SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${school.install.edge.id}\\policy`,
    );
  });

  it.each(['en-US', 'fr-FR'])('have each text and field that they name, in %s', (culture) => {
    const adml = text(`windows/admx/${culture}/pavillon.adml`);
    expect(XMLValidator.validate(adml)).toBe(true);
    const { resources } = parser.parse(adml).policyDefinitionResources;
    const strings = new Map<string, unknown>(
      resources.stringTable.string.map((entry: { id: string; '#text': unknown }) => [
        entry.id,
        entry['#text'],
      ]),
    );
    const presentations = new Map<string, object>(
      list(resources.presentationTable.presentation).map((entry: { id: string }) => [entry.id, entry]),
    );
    const named = [...admx.matchAll(/\$\(string\.([^)]+)\)/g)].map(([, id = '']) => id);
    expect(named.filter((id) => !String(strings.get(id) ?? ''))).toEqual([]);
    for (const { presentation, elements } of policies) {
      if (!presentation) continue;
      const id = /\$\(presentation\.([^)]+)\)/.exec(presentation)?.[1] ?? '';
      const [element] = Object.values(elements ?? {});
      expect(JSON.stringify(presentations.get(id)), id).toContain(`"refId":"${element?.id}"`);
    }
  });

  it('are well-formed, with the names that the schema of these files allows', () => {
    expect(XMLValidator.validate(admx)).toBe(true);
    const ids = [...admx.matchAll(/ (?:name|id)="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id) => !/^[\p{L}\p{N}_]+$/u.test(id ?? ''))).toEqual([]);
  });
});

describe('the scripts for Intune', () => {
  it.each(['install', 'detect', 'remove'])(
    '%s refuses to run as 32-bit, and closes every quotation',
    (name) => {
      const script = text(`windows/intune/${name}.ps1`);
      expect(script).toContain('Is64BitProcess');
      for (const line of script.split('\r\n').filter((one) => !one.startsWith('#'))) {
        expect((line.match(/'/g) ?? []).length % 2, line).toBe(0);
      }
    },
  );

  it('looks for the very values that were written', () => {
    const written = [...text('windows/intune/install.ps1').matchAll(/New-ItemProperty .* -Name '([^']+)'/g)];
    const detected = [...text('windows/intune/detect.ps1').matchAll(/Get-ItemProperty .* -Name '([^']+)'/g)];
    expect(detected.map(([, name]) => name)).toEqual(written.map(([, name]) => name));
    expect(text('windows/intune/detect.ps1')).toContain(AWKWARD.replaceAll("'", "''"));
  });
});
