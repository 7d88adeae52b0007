import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, doorEvents, doors, reset } from './fake-doors.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser }));

const { listenToKeys } = await import('../../src/background/commands.ts');

describe('the key for the details', () => {
  const settled: Promise<unknown>[] = [];
  beforeEach(() => {
    reset();
    listenToKeys((work) => settled.push(work));
  });

  async function press(command: string): Promise<void> {
    doorEvents.pressed.fire(command);
    await Promise.all(settled);
  }

  it('is for the banner, where there is one', async () => {
    doors.pageAnswer = true;
    await press('show-details');
    expect(doors.popups).toBe(0);
  });

  it.each([undefined, false])(
    'opens the popup where there is none: the page answers %s',
    async (pageAnswer) => {
      doors.pageAnswer = pageAnswer;
      await press('show-details');
      expect(doors.popups).toBe(1);
    },
  );

  it('is no other key', async () => {
    await press('_execute_action');
    expect(doors.popups).toBe(0);
  });
});
