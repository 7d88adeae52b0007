import { Flag } from '../ui/flag.tsx';

interface Props {
  flagText: string;
  /** What the answer is about. */
  title?: string;
  text: string;
  notes?: string[];
  /** Somebody's list has it, which is no record. */
  isListed?: boolean;
}

/** An answer that no record gives: never green, never a clean bill. */
export function Answer({ flagText, title, text, notes = [], isListed = false }: Props) {
  return (
    <div class={`summary${isListed ? ' organisation' : ''}`}>
      <Flag state="none" text={flagText} />
      <div>
        {title !== undefined && <h2 class="about">{title}</h2>}
        <p class="lead">{text}</p>
        {notes.map((note) => (
          <p key={note} class="sub">
            {note}
          </p>
        ))}
      </div>
    </div>
  );
}
