import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../plan/notice.ts';
import type { HideScope } from '../settings/hiding.ts';
import { DossierView } from '../ui/dossier.tsx';
import { Flag } from '../ui/flag.tsx';

interface Props {
  notice: Notice;
  onHide(scope: HideScope): void;
  /** How often the keyboard command asked for the details: each time they open or fold. */
  timesAsked?: number;
}

/** Long enough for a screen reader to have noticed the empty region, without which it says nothing. */
const ANNOUNCE_AFTER = 500;

/** The bar at the top of a listed site, and behind a button all that is known. */
export function Banner({ notice, onHide, timesAsked = 0 }: Props) {
  const { flag, flagText, headline, context, dossiers, labels, language } = notice;
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (timesAsked > 0) setOpen((open) => !open);
  }, [timesAsked]);

  return (
    <section
      class="pavillon"
      lang={language}
      dir="ltr"
      aria-label={labels.region}
      onKeyDown={trusted(onKeyDown)}
    >
      <div class={`bar ${flag}`}>
        <Flag state={flag} text={flagText} />
        <div class="facts">
          <h2>{headline}</h2>
          <p class="sub">{context.join(' · ')}</p>
        </div>
        {isAsking ? (
          <fieldset class="buttons" aria-label={labels.hideQuestion}>
            <Action text={labels.hideVisit} act={() => onHide('visit')} isMain takesFocus />
            <Action text={labels.hideWeek} act={() => onHide('week')} />
            <Action text={labels.keep} act={() => setAsking(false)} />
          </fieldset>
        ) : (
          <div class="buttons">
            <Action
              text={isOpen ? labels.fold : labels.details}
              act={() => setOpen(!isOpen)}
              isMain
              isExpanded={isOpen}
            />
            <Action text={labels.hide} act={() => setAsking(true)} />
          </div>
        )}
      </div>
      {isOpen && (
        <div class="details">
          {dossiers.map((dossier) => (
            <DossierView key={dossier.id} dossier={dossier} labels={labels} withName={dossiers.length > 1} />
          ))}
          <p class="sub">{labels.privacy}</p>
        </div>
      )}
      <Announcement text={headline} />
    </section>
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onHide('visit');
  }
}

interface ActionProps {
  text: string;
  act(): void;
  isMain?: boolean;
  isExpanded?: boolean;
  takesFocus?: boolean;
}

function Action({ text, act, isMain = false, isExpanded, takesFocus = false }: ActionProps) {
  return (
    <button
      type="button"
      class={isMain ? 'main' : ''}
      aria-expanded={isExpanded}
      onClick={trusted(act)}
      ref={(button) => {
        if (takesFocus) button?.focus();
      }}
    >
      {text}
    </button>
  );
}

/** One polite sentence after load; the focus stays where it is. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="announcement" role="status">
      {said}
    </p>
  );
}

/** A page can dispatch events of its own making; only the user's count. */
function trusted<Kind extends Event>(act: (event: Kind) => void): (event: Kind) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
