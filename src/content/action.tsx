import type { ComponentChildren, RefCallback } from 'preact';

interface Props {
  text: string;
  act(): void;
  isMain?: boolean;
  isExpanded?: boolean;
  /** Looks like a link in running text. */
  isLink?: boolean;
  button?: RefCallback<HTMLButtonElement>;
  /** A drawing; the text is then its name. */
  children?: ComponentChildren;
}

export function Action({ text, act, isMain, isExpanded, isLink, button, children }: Props) {
  return (
    <button
      type="button"
      class={isMain ? 'main' : children ? 'icon' : isLink ? 'link' : ''}
      aria-label={children ? text : undefined}
      title={children ? text : undefined}
      aria-expanded={isExpanded}
      onClick={trusted(act)}
      ref={button ?? null}
    >
      {children ?? text}
    </button>
  );
}

/** A page can dispatch events of its own making; only the user's count. */
export function trusted<Kind extends Event>(act: (event: Kind) => void): (event: Kind) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
