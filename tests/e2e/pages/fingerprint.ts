/** What a page can find out about us, in words; nothing, if all is well. It knows our origin, which none should. */
export async function lookForUs(origin: string): Promise<string[]> {
  const element = banner();
  if (!element) return ['no banner'];
  const found: string[] = [];
  const expect = (what: string, isSo: boolean): void => {
    if (!isSo) found.push(what);
  };
  expect('attributes', element.getAttributeNames().join() === 'popover');
  expect('a name', element.localName === 'div' && element.id === '' && element.className === '');
  expect('an open root', element.shadowRoot === null);
  expect('children', element.childNodes.length === 0 && element.outerHTML === '<div popover="manual"></div>');
  expect('text', element.textContent === '' && element.innerText.trim() === '');
  expect('text of the whole', !document.documentElement.innerText.includes('Besançon'));

  const { left, top, width, height } = element.getBoundingClientRect();
  expect(
    'something inside it',
    document.elementsFromPoint(left + width / 2, top + height / 2)[0] === element,
  );
  getSelection()?.selectAllChildren(document.documentElement);
  expect('selected text', !`${getSelection()}`.includes('Besançon'));
  document.execCommand('selectAll');
  expect('text that all is selected with', !`${getSelection()}`.includes('Besançon'));
  getSelection()?.removeAllRanges();

  const paths: EventTarget[][] = [];
  const note = (event: Event): number => paths.push(event.composedPath());
  addEventListener('click', note, true);
  element.click();
  removeEventListener('click', note, true);
  expect('a path inside', paths.length === 1 && paths[0]?.[0] === element);

  expect('style sheets', document.styleSheets.length === 1 && document.adoptedStyleSheets.length === 0);
  expect('animations', document.getAnimations().length === 0);
  const ours = Reflect.ownKeys(window).filter((key) => /pavillon|preact|extension/i.test(String(key)));
  expect(`globals: ${ours.join()}`, ours.length === 0);
  const expandos = Reflect.ownKeys(element).map(String);
  expect(`properties: ${expandos.join()}`, expandos.length === 0);
  const loaded = performance.getEntries().filter(({ name }) => /extension:/.test(name));
  expect(`loads: ${loaded.map(({ name }) => name).join()}`, loaded.length === 0);

  const heard: string[] = [];
  for (const type of ['beforetoggle', 'toggle'])
    addEventListener(type, ({ type: heardOf }) => heard.push(heardOf), true);
  element.remove();
  await drawn(3);
  expect(`events: ${heard.join()}`, heard.length === 0);

  for (const file of ['banner.js', 'registry.json', 'popup.html', 'icons/flag-48.png', 'manifest.json']) {
    const answer = await fetch(`${origin}/${file}`).then(
      ({ status }) => `answers ${status}`,
      () => '',
    );
    expect(`${file} ${answer}`, answer === '');
    const image = new Image();
    const isThere = await new Promise<boolean>((settle) => {
      image.onload = () => settle(true);
      image.onerror = () => settle(false);
      image.src = `${origin}/${file}`;
    });
    expect(`${file} as an image`, !isThere);
  }
  return found;
}
