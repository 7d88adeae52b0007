import type { ComponentChildren } from 'preact';
import { Flag } from './flag.tsx';

interface PageLink {
  href: string;
  text: string;
  isCurrent?: boolean;
}

interface Props {
  /** What the flag in the head means; the head wears the bare mast. */
  flagText: string;
  /** Accessible name of the list of our pages. */
  navText: string;
  links: PageLink[];
  footer?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every full page: our name, the way to the other pages, and what the page itself says. */
export function PageFrame({ flagText, navText, links, footer, children }: Props) {
  return (
    <div class="page">
      <header>
        <span class="name">
          <Flag state="standing" text={flagText} /> Pavillon
        </span>
        <nav aria-label={navText}>
          {links.map(({ href, text, isCurrent }) => (
            <a key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
              {text}
            </a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
      {footer && <footer>{footer}</footer>}
    </div>
  );
}
