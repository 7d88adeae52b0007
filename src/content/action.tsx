import type { ComponentChildren, TargetedMouseEvent } from 'preact';

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

/** A page can dispatch events of its own making; only the user's count. */
export function trusted<Kind extends { isTrusted: boolean }>(
  act: (event: Kind) => void,
): (event: Kind) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
