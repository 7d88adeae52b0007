/** What assistive technology is told of one thing on a page, in words that are the same for both browsers. */
export interface AxNode {
  /** An ARIA role; `text` for a run of text, `generic` where there is no role. */
  role: string;
  name: string;
  /** How deep it lies; a page's nodes come in document order, parents first. */
  depth: number;
  value?: string;
  level?: number;
  expanded?: boolean;
  checked?: boolean;
  pressed?: boolean;
  selected?: boolean;
  disabled?: boolean;
  focused?: boolean;
  /** The browser's own handle, valid until the tree is read again. */
  ref: string;
}

/** What browsers call differently from ARIA, and what one of them names and the other does not. */
const ROLES: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  StaticText: 'text',
  'text leaf': 'text',
  LabelText: 'generic',
  label: 'generic',
  none: 'generic',
  presentation: 'generic',
  '': 'generic',
  Details: 'group',
  details: 'group',
  DisclosureTriangle: 'button',
  DisclosureTriangleGrouped: 'button',
  summary: 'button',
  image: 'img',
  Section: 'generic',
  Iframe: 'iframe',
  'internal frame': 'iframe',
  MenuListPopup: 'listbox',
  MenuListOption: 'option',
  Abbr: 'generic',
  Figcaption: 'caption',
  statictext: 'text',
  DescriptionList: 'list',
  definitionlist: 'list',
  DescriptionListTerm: 'term',
  DescriptionListDetail: 'definition',
  PluginObject: 'generic',
  sectionheader: 'generic',
  sectionfooter: 'generic',
};

/** Drawn, not said: the dot of a list item, the lines that a text breaks into. */
const UNSAID = new Set(['ListMarker', 'list item marker', 'InlineTextBox', 'LineBreak', 'whitespace']);

/** The role that a browser's own word stands for. */
export function roleOf(word: string): string {
  return ROLES[word] ?? word;
}

/** Whether a node has a place in the tree; browsers differ in the boxes without a meaning that they list. */
export function isSaid(role: string, name: string): boolean {
  return !UNSAID.has(role) && (name !== '' || (role !== 'generic' && role !== 'text'));
}

/** Roles that ARIA names by their author only; Firefox names some of them by their text. */
const NAMED_BY_AUTHOR = new Set(
  'alert alertdialog application article banner blockquote complementary contentinfo definition deletion dialog document figure form generic grid group insertion list listbox listitem log main marquee math menu menubar navigation note paragraph progressbar radiogroup region rowgroup search separator status table tablist tabpanel term time timer toolbar'.split(
    ' ',
  ),
);

/** Whether a name computed from the content counts as the name of something with this role. */
export function isNamedByContent(role: string): boolean {
  return !NAMED_BY_AUTHOR.has(role);
}

/** Whether a node has this role and, if one is asked for, this name (a text must be the whole name). */
export function isNode(node: AxNode, role: string, name?: string | RegExp): boolean {
  if (node.role !== role) return false;
  if (name === undefined) return true;
  return typeof name === 'string' ? node.name === tidy(name) : name.test(node.name);
}

/** A name with its white space as it is read out. */
export function tidy(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** A page's tree as lines to read, for messages and for snapshots. */
export function outline(nodes: readonly AxNode[]): string {
  return nodes.map(({ role, name, depth }) => `${'  '.repeat(depth)}${role} "${name}"`).join('\n');
}
