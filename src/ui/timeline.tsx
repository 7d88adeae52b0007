import type { DossierLabels } from '../wording/labels.ts';
import type { Phase } from '../wording/phases.ts';
import type { TimelineEntry } from '../wording/timeline.ts';
import type { References } from './dossier.tsx';

interface Props {
  entries: TimelineEntry[];
  labels: DossierLabels;
  /** What stands behind an entry. */
  references: References;
}

/** What happened, along a line: each mark says by its shape, and to those who do not see it in words, what it means today. */
export function Timeline({ entries, labels, references }: Props) {
  const shown = PHASES.filter((phase) => entries.some((entry) => entry.phase === phase));
  return (
    <>
      <ol class="timeline">
        {entries.map(({ phase, date, dateText, text, details, notes, sources }, index) => (
          <li key={index} class={phase}>
            <Mark phase={phase} text={phase === 'past' ? undefined : labels.phases[phase]} />
            <time dateTime={date.replace('~', '')}>{dateText}</time> {[text, ...details].join(' · ')}
            {notes.length > 0 && <small> [{notes.join(', ')}]</small>}
            {references(sources)}
          </li>
        ))}
      </ol>
      {shown.length > 1 && (
        <p class="legend" aria-hidden="true">
          {shown.map((phase) => (
            <span key={phase}>
              <Mark phase={phase} /> {labels.phases[phase]}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

const PHASES: Phase[] = ['past', 'current', 'ended', 'open'];

/**
 * A ring for what was, a disc for where the case stands, a ring struck through for what is over, a broken ring for
 * what is open. Without a text it only adorns.
 */
function Mark({ phase, text }: { phase: Phase; text?: string | undefined }) {
  return (
    <svg class={`mark ${phase}`} viewBox="0 0 16 16" role="img" aria-label={text} aria-hidden={!text}>
      <circle cx="8" cy="8" r="5.5" />
      {phase === 'ended' && <path d="M2.5 13.5l11-11" />}
    </svg>
  );
}
