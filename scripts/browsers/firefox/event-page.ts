import type { Background } from '../driver.ts';
import { until } from '../wait.ts';
import type { Gecko } from './gecko.ts';
import type { Session } from './session.ts';

/** An extension's background in Firefox; its starts are counted by `equip`. */
export class EventPage implements Background {
  constructor(
    private readonly session: Session,
    private readonly id: string,
  ) {}

  async running(): Promise<boolean> {
    return (await this.#state()) === 'running';
  }

  async stop(): Promise<void> {
    await until(
      async () => {
        const state = await this.#state();
        // One that is starting is waited for: there is nothing to stop yet.
        if (state === 'running') await this.session.inside(terminate, this.id);
        return state === 'stopped';
      },
      { what: 'the event page to stop' },
    );
  }

  starts(): Promise<number> {
    return this.session.inside(({ pavillon }) => pavillon.starts);
  }

  #state(): Promise<string | undefined> {
    return this.session.inside(
      ({ WebExtensionPolicy }, id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState,
      this.id,
    );
  }
}

async function terminate({ WebExtensionPolicy }: Gecko, id: string): Promise<void> {
  const how = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground(how);
}
