import type { CDPSession, Frame, Protocol, Page as Tab } from 'puppeteer-core';
import { type AxNode, isSaid, roleOf, tidy } from '../accessibility.ts';

/** What puppeteer keeps to itself of a frame, and the tree of a frame needs. */
interface InnerFrame {
  client: CDPSession;
  _id: string;
}

/** The accessibility tree of a tab, then those of its frames. */
export async function readTree(tab: Tab): Promise<AxNode[]> {
  const trees = await Promise.all(tab.frames().map((frame) => readFrame(frame, frame === tab.mainFrame())));
  return trees.flat();
}

async function readFrame(frame: Frame, isMain: boolean): Promise<AxNode[]> {
  const { client, _id } = frame as unknown as InnerFrame; // there is no public way to a frame's session
  try {
    const { nodes } = await client.send('Accessibility.getFullAXTree', { frameId: _id });
    return flatten(nodes);
  } catch (error) {
    if (isMain) throw error;
    return []; // the frame went while we were looking
  }
}

function flatten(nodes: readonly Protocol.Accessibility.AXNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const flat: AxNode[] = [];
  const walk = (node: Protocol.Accessibility.AXNode, depth: number): void => {
    const said = node.ignored ? undefined : asNode(node, depth);
    if (said) flat.push(said);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, said ? depth + 1 : depth);
    }
  };
  for (const node of nodes) if (node.parentId === undefined) walk(node, 0);
  return flat;
}

function asNode(node: Protocol.Accessibility.AXNode, depth: number): AxNode | undefined {
  const role = roleOf(String(node.role?.value ?? ''));
  const name = tidy(String(node.name?.value ?? ''));
  if (!isSaid(role, name)) return undefined;
  const told = new Map(node.properties?.map(({ name, value }) => [name, value.value as unknown]));
  const value = node.value?.value;
  return {
    role,
    name,
    depth,
    ...(value !== undefined && value !== '' && { value: String(value) }),
    ...(role === 'heading' && { level: Number(told.get('level')) }),
    ...(told.has('expanded') && { expanded: told.get('expanded') === true }),
    ...(told.has('checked') && { checked: told.get('checked') === 'true' }),
    ...(told.has('pressed') && { pressed: told.get('pressed') === 'true' }),
    ...(told.has('selected') && { selected: told.get('selected') === true }),
    ...(told.get('disabled') === true && { disabled: true }),
    ...(told.get('focused') === true && role !== 'document' && { focused: true }),
    ref: String(node.backendDOMNodeId ?? ''),
  };
}
