import { until } from '../wait.ts';
import type { Gecko } from './gecko.ts';
import type { Session } from './session.ts';

/** Firefox's own address bar, driven from within its window. */
export class AddressBar {
  constructor(private readonly session: Session) {}

  /** The lines that stand under it once they have come to rest, the first one too. */
  async type(text: string): Promise<string[]> {
    await this.session.inside(search, text);
    let before = '';
    return until(
      async () => {
        const lines = await this.session.inside(readLines);
        const isStill = lines.length > 0 && lines.join() === before;
        before = lines.join();
        return isStill && lines;
      },
      { what: `the address bar to propose something for "${text}"` },
    );
  }

  async take(line: number): Promise<void> {
    await this.session.inside(choose, line);
  }
}

async function search({ gURLBar }: Gecko, text: string): Promise<void> {
  gURLBar.focus();
  gURLBar.search(text);
  await gURLBar.lastQueryContextPromise;
}

function readLines({ document }: Gecko): string[] {
  return [...document.querySelectorAll('.urlbarView-row')]
    .filter((row) => row.getAttribute('stale') === null)
    .map((row) => row.textContent ?? '');
}

function choose({ gURLBar }: Gecko, line: number): void {
  gURLBar.view.selectedRowIndex = line;
  gURLBar.handleNavigation({});
}
