import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocked, resolve } from '../../src/settings/resolve.ts';
import { DEFAULTS, KEYS } from '../../src/settings/settings.ts';
import { somePolicy, somePreferences } from './arbitraries.ts';

describe('what is in force', () => {
  it('is, key by key, the policy, or else the wish, or else the default', () => {
    fc.assert(
      fc.property(somePolicy, somePreferences, (policy, wishes) => {
        const { settings, origins } = resolve(policy, wishes);
        const heeded: Record<string, unknown> = policy.lockSettings ? {} : { ...wishes };
        for (const key of KEYS) {
          const origin = Object.hasOwn(policy, key)
            ? 'policy'
            : Object.hasOwn(heeded, key)
              ? 'user'
              : 'default';
          const value = { policy: policy[key], user: heeded[key], default: DEFAULTS[key] }[origin];
          expect([key, origins[key], settings[key]]).toEqual([key, origin, value]);
        }
      }),
    );
  });

  it('forgets a policy without a trace once that is lifted', () => {
    fc.assert(
      fc.property(somePolicy, somePreferences, (policy, wishes) => {
        const before = structuredClone(wishes);
        resolve(policy, wishes);
        expect(wishes).toEqual(before);
        expect(resolve({}, wishes).settings).toEqual({ ...DEFAULTS, ...before });
      }),
    );
  });

  it('can be changed by the user exactly where no policy says otherwise', () => {
    fc.assert(
      fc.property(somePolicy, somePreferences, (policy, wishes) => {
        const inForce = resolve(policy, wishes);
        for (const key of KEYS) {
          expect(isLocked(inForce, key)).toBe(policy.lockSettings === true || Object.hasOwn(policy, key));
        }
      }),
    );
  });
});
