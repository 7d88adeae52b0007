import { useEffect } from 'preact/hooks';
import { Flag } from '../ui/flag.tsx';
import type { Found } from './finder.ts';

interface Props {
  label: string;
  /** Stands above the list where its entries are not what was asked for. */
  heading?: string | undefined;
  found: Found[];
  active: number;
  choose(id: string): void;
}

/** The list of the combobox. Its options never take the focus; the field tells which one is meant. */
export function Results({ label, heading, found, active, choose }: Props) {
  const activeId = found[active]?.id;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <>
      {heading !== undefined && found.length > 0 && <p class="heading">{heading}</p>}
      <div id="found" role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map(({ id, title, note, dossiers: [lead] }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox never take the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={id}
            id={id}
            class="hit"
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(id)}
          >
            {lead && <Flag state={lead.flag} text={lead.flagText} />}
            <div>
              <b>{title}</b> <small>{note}</small>
              <p class="sub">{lead?.headline}</p>
            </div>
          </div>
        ))}
      </div>
    </>
  );
}
