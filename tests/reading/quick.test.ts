import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/settings/defaults.ts';
import { browser, reset, state } from '../background/fake-browser.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser }));

const { readInForce } = await import('../../src/reading/quick.ts');

describe('what is in force, read in a hurry', () => {
  beforeEach(() => reset());

  it.each([{}, { policy: { received: {}, readAt: 1 } }, { preferences: {} }])(
    'is the defaults where nobody decided anything: %j',
    async (local) => {
      state.local = local;
      const { settings, origins } = await readInForce();
      expect(settings).toEqual(DEFAULTS);
      expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
    },
  );

  it('is what the policy says, over what the user says', async () => {
    state.local = {
      policy: { received: { displayMode: 'off', nonsense: 1 }, readAt: 1 },
      preferences: { displayMode: 'badge', uiLanguage: 'fr' },
    };
    const { settings, origins } = await readInForce();
    expect(settings).toMatchObject({ displayMode: 'off', uiLanguage: 'fr' });
    expect(origins).toMatchObject({ displayMode: 'policy', uiLanguage: 'user' });
  });

  it('is the defaults where what is stored is damaged', async () => {
    state.local = { policy: 'nonsense', preferences: 7 };
    expect((await readInForce()).settings).toEqual(DEFAULTS);
  });
});
