import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apply } from '../../src/background/apply.ts';
import { noticeKey, openNotice, sealNotices } from '../../src/plan/notice.ts';
import { HOST } from '../registry/fixtures.ts';
import { reset, state } from './fake-browser.ts';
import { markOf, planFor } from './plans.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const plan = planFor([HOST, 'other.example']);
const KEY = noticeKey(HOST);
const warn = vi.spyOn(console, 'warn');

async function applyOver(stored: Record<string, unknown>): Promise<void> {
  Object.assign(state.local, stored);
  await apply(plan, markOf('1.0.0'));
}

/** The keys that the console names. */
function named(): string[] {
  return warn.mock.calls.map(([text]) => /"([^"]*)"/.exec(String(text))?.[1] ?? '');
}

beforeEach(async () => {
  reset();
  await apply(plan, markOf('1.0.0'));
  warn.mockReset().mockImplementation(() => {});
});

describe('a notice in storage', () => {
  it.each([
    ['nothing of ours', 'hello'],
    ['null', null],
    ['an empty object', {}],
    ['another format', { ...sealOf(HOST), format: 99 }],
    ['no seal', { format: 1, body: sealOf(HOST).body }],
    ['a broken seal', { ...sealOf(HOST), body: sealOf(HOST).body.replace('blocking', 'blessing') }],
    ['a forged body', { ...sealOf(HOST), body: '{}' }],
  ])('that became %s is made anew, and the console names it', async (_, value) => {
    await applyOver({ [KEY]: value });
    expect(openNotice(state.local, HOST)).toEqual(plan.notices[HOST]);
    expect(named()).toEqual([KEY]);
  });

  it.each([undefined, null, 'hello', { ...sealOf(HOST) }])(
    'is whole again when what all have alike became %j',
    async (frame) => {
      await applyOver({ frame });
      expect(openNotice(state.local, HOST)).toEqual(plan.notices[HOST]);
    },
  );

  it('that another one was put in the place of is made anew', async () => {
    await applyOver({ [KEY]: sealOf('other.example') });
    expect(openNotice(state.local, HOST)).toEqual(plan.notices[HOST]);
  });

  it('that was lost is made anew, without a word', async () => {
    delete state.local[KEY];
    await applyOver({});
    expect(openNotice(state.local, HOST)).toEqual(plan.notices[HOST]);
    expect(named()).toEqual([]);
  });

  it('of a domain that is no longer listed is taken away, without a word', async () => {
    await applyOver({ 'notice:gone.example': sealOf(HOST, 'gone.example') });
    expect(state.local).not.toHaveProperty(['notice:gone.example']);
    expect(named()).toEqual([]);
  });

  it('of nobody’s, and damaged, is taken away, and the console names it', async () => {
    await applyOver({ 'notice:': 7 });
    expect(state.local).not.toHaveProperty(['notice:']);
    expect(named()).toEqual(['notice:']);
  });
});

describe('what else stands in storage', () => {
  it('and is not ours is dropped, and the console names it', async () => {
    await applyOver({ injected: '<b>', 'Notice:x': 1 });
    expect(Object.keys(state.local).toSorted()).toEqual(
      ['applied', 'frame', KEY, 'notice:other.example', 'seals'].toSorted(),
    );
    expect(named().toSorted()).toEqual(['Notice:x', 'injected']);
  });

  it('and is ours stays', async () => {
    const hidden = { 'other.example': { scope: 'visit', until: 1 } };
    await applyOver({ hidden, trouble: 'storage was full' });
    expect(state.local).toMatchObject({ hidden, trouble: 'storage was full' });
    expect(named()).toEqual([]);
  });

  it.each([
    ['text', 'applied'],
    ['an unknown state', { state: 'done', version: '1.0.0', language: 'en', wakeAt: null }],
    ['a field too many', { state: 'applied', version: '1.0.0', language: 'en', wakeAt: null, by: 'x' }],
  ])('a mark that became %s is written anew, and the console names it', async (_, applied) => {
    await applyOver({ applied });
    expect(state.local.applied).toMatchObject({ state: 'applied', version: '1.0.0', wakeAt: plan.wakeAt });
    expect(named()).toEqual(['applied']);
  });
});

function sealOf(domain: string, asDomain = domain) {
  const notice = plan.notices[domain];
  if (!notice) throw new Error(`no notice for ${domain}`);
  const sealed = sealNotices([{ ...notice, domain: asDomain }])[noticeKey(asDomain)];
  if (!sealed) throw new Error('no seal');
  return sealed;
}
