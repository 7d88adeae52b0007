import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { isGenuine } from './genuine.ts';

interface Props {
  text: string;
  act(event: TargetedMouseEvent<HTMLButtonElement>): void;
  /** `link` looks like a link in running text, `icon` shows its drawing only, and the text is its name. */
  look?: 'main' | 'link' | 'icon';
  isExpanded?: boolean;
  children?: ComponentChildren;
}

export function Action({ text, act, look, isExpanded, children }: Props) {
  const name = children ? text : undefined;
  return (
    <button
      type="button"
      class={look}
      aria-label={name}
      title={name}
      aria-expanded={isExpanded}
      onClick={trusted(act)}
    >
      {children ?? text}
    </button>
  );
}

/** For whatever the user does, and for nothing that the page makes up. */
export function trusted<Kind extends Event>(act: (event: Kind) => void): (event: Kind) => void {
  return (event) => {
    if (isGenuine(event)) act(event);
  };
}
