import { afterEach, expect, it, vi } from 'vitest';
import { ofDocument, rootElement } from '../../src/content/document.ts';

afterEach(() => vi.unstubAllGlobals());

/** As a page makes it: with a form whose name is that of a property. */
function openClobbered(): void {
  class Document {
    get documentElement() {
      return 'the root';
    }
    elementFromPoint(x: number, y: number) {
      return Object.is(this, document) && `what is at ${x}, ${y}`;
    }
  }
  vi.stubGlobal('Document', Document);
  const page = new Document();
  for (const name of ['documentElement', 'elementFromPoint']) {
    Object.defineProperty(page, name, { value: 'a form' });
  }
  vi.stubGlobal('document', page);
}

it('finds the real properties of the document behind forms of the same name', () => {
  openClobbered();
  expect(rootElement()).toBe('the root');
  expect(ofDocument('elementFromPoint')(1, 2)).toBe('what is at 1, 2');
});
