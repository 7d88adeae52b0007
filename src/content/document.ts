/**
 * A property of the document, straight from its prototype. A page may name a form `documentElement` or
 * `createElementNS`, and then the document's own properties give that form: to our script as well.
 */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  const value: Document[Name] = Reflect.get(Document.prototype, name, document);
  return typeof value === 'function' ? value.bind(document) : value;
}

/** The element around it all, whatever it is; null while the page has none. */
export function rootElement(): Element | null {
  return ofDocument('documentElement');
}
