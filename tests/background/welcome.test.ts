import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, doors, reset, state } from './fake-doors.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser }));

const { welcome } = await import('../../src/background/welcome.ts');

describe('the first page', () => {
  beforeEach(() => reset());

  it.each(['normal', 'sideload'])('opens once it was installed by its user: %s', async (installType) => {
    doors.installType = installType;
    await welcome('install');
    expect(doors.opened).toEqual([{ url: 'chrome-extension://fake/welcome.html', active: true }]);
  });

  it.each(['admin', 'development', 'other'])(
    'stays away from an install that is: %s',
    async (installType) => {
      doors.installType = installType;
      await welcome('install');
      expect(doors.opened).toEqual([]);
    },
  );

  it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'stays away at: %s',
    async (reason) => {
      await welcome(reason);
      expect(doors.opened).toEqual([]);
    },
  );

  it('stays away where an organisation decides anything', async () => {
    state.local.policy = { received: { displayMode: 'badge' }, readAt: 1 };
    await welcome('install');
    expect(doors.opened).toEqual([]);
  });
});
