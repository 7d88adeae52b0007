import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allowDomains,
  applyRules,
  blockDomains,
  blockHost,
  holdsRules,
  letTabPass,
  revokePasses,
} from '../../src/platform/rules.ts';
import { ID, reset, revive, state, writes } from '../background/fake-browser.ts';

vi.mock('../../src/platform/browser.ts', async () => import('../background/fake-browser.ts'));

beforeEach(() => reset());

/** Whether the filter of a rule takes an address, and only then whose it is. */
function takes(host: string, address: string): boolean {
  const { regexFilter = '' } = blockHost(host).condition;
  return new RegExp(regexFilter).test(address);
}

describe('rules', () => {
  it('send whole domains to the block page, with the address that was asked for', async () => {
    await applyRules('plan', blockDomains(['a.example', 'b.example']));
    expect(state.dynamicRules).toEqual([
      {
        id: 1,
        priority: 1,
        action: {
          type: 'redirect',
          redirect: { regexSubstitution: `chrome-extension://${ID}/block.html?u=\\0` },
        },
        condition: {
          regexFilter: '^https?://.*',
          requestDomains: ['a.example', 'b.example'],
          resourceTypes: ['main_frame'],
        },
      },
    ]);
  });

  it('may be about one very host', () => {
    const host = 'a.example';
    for (const address of ['http://a.example/', 'https://a.example:8443/x', 'http://a.example./x'])
      expect(takes(host, address), address).toBe(true);
    for (const address of ['http://www.a.example/', 'http://axexample/', 'http://a.example.org/'])
      expect(takes(host, address), address).toBe(false);
  });

  it('are none for no domains', () => {
    expect([...blockDomains([]), ...allowDomains([])]).toEqual([]);
  });

  it('of one owner leave those of another alone', async () => {
    await applyRules('lists', blockDomains(['list.example']));
    await applyRules('plan', [...blockDomains(['a.example']), blockHost('b.example')]);
    await applyRules('allowed', allowDomains(['ok.example']));
    await applyRules('plan', blockDomains(['c.example']));
    const domains = state.dynamicRules.map(({ condition }) =>
      Reflect.get(Object(condition), 'requestDomains'),
    );
    expect(domains).toEqual([['c.example'], ['ok.example'], ['list.example']]);
  });

  it('change in one step, and only where they differ', async () => {
    const rules = [...blockDomains(['a.example']), blockHost('b.example')];
    await applyRules('plan', rules);
    expect(await holdsRules('plan', rules)).toBe(true);
    revive();
    await applyRules('plan', rules);
    expect(writes()).toEqual([]);
    await applyRules('plan', [...blockDomains(['a.example']), blockHost('c.example')]);
    expect(writes()).toEqual(['declarativeNetRequest.updateDynamicRules']);
    expect(await holdsRules('plan', rules)).toBe(false);
    await applyRules('plan', []);
    expect(state.dynamicRules).toEqual([]);
  });

  it('are known again where the browser fills what is absent with null, in another order', async () => {
    const rules = blockDomains(['a.example']);
    await applyRules('plan', rules);
    state.dynamicRules = state.dynamicRules.map(({ id, condition, action, priority }) => ({
      condition: { tabIds: null, urlFilter: null, ...Object(condition) },
      action: { ...Object(action), requestHeaders: null },
      priority,
      id,
    }));
    expect(await holdsRules('plan', rules)).toBe(true);
  });

  it('are refused when an owner has more than it has numbers for', async () => {
    const rules = Array.from({ length: 1_001 }, (_, at) => blockHost(`h${at}.example`));
    await expect(applyRules('plan', rules)).rejects.toThrow('1001 rules');
  });
});

describe('a pass', () => {
  it('is one tab’s, for one domain, and beats every block', async () => {
    await letTabPass(7, 'a.example');
    await letTabPass(9, 'b.example');
    expect(state.sessionRules.map(({ condition }) => condition)).toEqual([
      { requestDomains: ['a.example'], tabIds: [7], resourceTypes: ['main_frame'] },
      { requestDomains: ['b.example'], tabIds: [9], resourceTypes: ['main_frame'] },
    ]);
    const priorities = [
      ...state.sessionRules,
      ...allowDomains(['x.example']),
      ...blockDomains(['x.example']),
    ];
    expect(priorities.map(({ priority }) => priority)).toEqual([3, 3, 2, 1]);
    expect(state.dynamicRules).toEqual([]);
  });

  it('can be taken back', async () => {
    await letTabPass(7, 'a.example');
    await revokePasses();
    expect(state.sessionRules).toEqual([]);
  });
});
