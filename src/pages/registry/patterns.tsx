import type { ComponentChildren } from 'preact';

/**
 * What bars are filled with, so that they are told apart without colour. Pictures refer to them as `url(#fill-ordered)`;
 * their colours stand in the style sheet.
 */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Pattern name="ordered" />
        <Pattern name="judged">
          <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
        </Pattern>
        <Pattern name="appealed">
          <circle cx="2" cy="2" r="1.3" />
          <circle cx="6" cy="6" r="1.3" />
        </Pattern>
        <Pattern name="final">
          <path d="M0 2h8M0 6h8" />
        </Pattern>
        <Pattern name="running">
          <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
        </Pattern>
        <Pattern name="over" />
      </defs>
    </svg>
  );
}

function Pattern({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    <pattern id={`fill-${name}`} class={`fill ${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" />
      {children}
    </pattern>
  );
}

/** What each filling means. */
export function Key({ entries }: { entries: { pattern: string; text: string }[] }) {
  return (
    <ul class="key">
      {entries.map(({ pattern, text }) => (
        <li key={pattern}>
          <svg width="22" height="14" aria-hidden="true" focusable="false">
            <rect width="22" height="14" fill={`url(#fill-${pattern})`} />
          </svg>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}
