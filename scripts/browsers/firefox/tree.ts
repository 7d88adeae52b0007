import { type AxNode, isNamedByContent, isSaid, roleOf, tidy } from '../accessibility.ts';
import { until } from '../wait.ts';
import type { Accessible, Gecko, Shown } from './gecko.ts';
import type { Session } from './session.ts';

/** A node in Firefox's own words. */
interface RawNode {
  ref: number;
  parent: number;
  word: string;
  role: string;
  name: string;
  value: string;
  level: string;
  isNamed: boolean;
  states: string[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  isInView: boolean;
}

/** The accessibility tree of a tab or popup. */
export async function readTree(session: Session, shown: Shown): Promise<AxNode[]> {
  const depths = new Map<number, number>();
  return (await session.inside(walkTree, shown)).flatMap((raw) => {
    const node = asNode(raw, (depths.get(raw.parent) ?? -1) + 1);
    depths.set(raw.ref, node ? node.depth : (depths.get(raw.parent) ?? -1));
    return node ? [node] : [];
  });
}

function asNode(raw: RawNode, depth: number): AxNode | undefined {
  const role = roleOf(raw.role || raw.word);
  const name = raw.isNamed || isNamedByContent(role) ? tidy(raw.name) : '';
  if (!isSaid(role, name)) return undefined;
  const is = (state: string): boolean => raw.states.includes(state);
  const hasValue = raw.value !== '' && role !== 'link' && role !== 'text';
  return {
    role,
    name,
    depth,
    ...(hasValue && { value: raw.value }),
    ...(role === 'heading' && { level: Number(raw.level) }),
    ...(is('expandable') && { expanded: is('expanded') }),
    ...(is('checkable') && { checked: is('checked') }),
    ...(is('pressed') && { pressed: true }),
    ...(is('selectable') && { selected: is('selected') }),
    ...(is('unavailable') && { disabled: true }),
    ...(is('focused') && role !== 'document' && { focused: true }),
    ref: String(raw.ref),
  };
}

/** Where a node is in the viewport, once it has come into view and to rest. */
export async function placeOf(
  session: Session,
  shown: Shown,
  node: AxNode,
): Promise<{ x: number; y: number }> {
  let before = '';
  const box = await until(
    async () => {
      const now = await session.inside(bringIntoView, shown, Number(node.ref), before === '');
      const isStill = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isStill && now.isInView && now;
    },
    { timeout: 2000, every: 20, what: `${node.role} "${node.name}" to be at rest in view` },
  );
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

async function walkTree(gecko: Gecko, shown: Shown): Promise<RawNode[]> {
  const { Cc, Ci, pavillon } = gecko;
  const browser = pavillon.browserOf(shown);
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  if (!service) throw new Error('Firefox offers no accessibility service.');
  const isCurrent = (page: Accessible): boolean =>
    page.QueryInterface(Ci.nsIAccessibleDocument).URL === browser.currentURI.spec;
  let page = service.getAccessibleFor(browser)?.firstChild;
  // the page's own process builds the tree, and sends it a little later
  for (let tries = 0; tries < 40 && !(page && isCurrent(page)); tries += 1) {
    await new Promise<void>((goOn) => gecko.setTimeout(goOn, 25));
    page = service.getAccessibleFor(browser)?.firstChild;
  }
  pavillon.nodes = [];
  const found: RawNode[] = [];
  const attribute = (node: Accessible, name: string): string => {
    try {
      return node.attributes?.getStringProperty(name) ?? '';
    } catch {
      return ''; // that is how it says "there is none"
    }
  };
  const walk = (node: Accessible, parent: number): void => {
    const ref = pavillon.nodes.push(node) - 1;
    const state = { value: 0 };
    const extra = { value: 0 };
    node.getState(state, extra);
    found.push({
      ref,
      parent,
      word: service.getStringRole(node.role),
      role: node.computedARIARole,
      name: node.name ?? '',
      value: node.value,
      level: attribute(node, 'level'),
      isNamed: attribute(node, 'explicit-name') === 'true',
      states: [...service.getStringStates(state.value, extra.value)],
    });
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, ref);
  };
  if (page) walk(page, -1);
  return found;
}

function bringIntoView(gecko: Gecko, shown: Shown, ref: number, isFirst: boolean): Box {
  const { Cc, Ci, pavillon } = gecko;
  const node = pavillon.nodes[ref];
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const frame = service?.getAccessibleFor(pavillon.browserOf(shown));
  if (!node || !frame) throw new Error('It is gone.');
  if (isFirst) node.scrollTo(6); // SCROLL_TYPE_ANYWHERE
  const boxOf = (thing: Accessible) => {
    const [x, y, width, height] = [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }] as const;
    thing.getBoundsInCSSPixels(x, y, width, height);
    return { x: x.value, y: y.value, width: width.value, height: height.value };
  };
  const around = boxOf(frame);
  const { x, y, width, height } = boxOf(node);
  const [left, top] = [x - around.x, y - around.y];
  const isWithin = (place: number, extent: number): boolean => place >= 0 && place < extent;
  const isInView =
    width > 0 && isWithin(left + width / 2, around.width) && isWithin(top + height / 2, around.height);
  return { x: left, y: top, width, height, isInView };
}
