import { describe, expect, it } from 'vitest';
import { stageNotices, stageRegistry } from '../../../scripts/gallery/notices.ts';
import { openNotice } from '../../../src/plan/notice.ts';
import { STATES } from '../../plan/states.ts';

const staged = await stageNotices();

describe('what the gallery shows', () => {
  it('is every state of the banner, as the extension would store it', () => {
    expect(staged.map(({ name }) => name)).toEqual(Object.keys(STATES));
    for (const { host, stored } of staged) expect(openNotice(stored, host)).not.toBeNull();
  });

  it('is the same on every day', () => {
    expect(JSON.stringify(staged)).toContain('21 November 2026');
  });

  it('has a record that leads the browser to every host', () => {
    const { hosts } = stageRegistry();
    for (const { host } of staged) expect(hosts).toHaveProperty([host]);
  });
});
