import type { ComponentChildren } from 'preact';

interface Props {
  url: string;
  /** Its accessible name, where the text alone says too little. */
  name?: string;
  look?: string;
  children: ComponentChildren;
}

/** A link into the web: in a tab of its own, which is not told where it was opened from. */
export function WebLink({ url, name, look, children }: Props) {
  return (
    <a
      class={look}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      aria-label={name}
    >
      {children}
    </a>
  );
}
