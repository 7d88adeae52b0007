import type { TargetedFocusEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Notice } from '../plan/notice.ts';
import { isPrivateWindow } from '../platform/visit-storage.ts';
import type { HideScope } from '../settings/hiding.ts';
import { DossierView } from '../ui/dossier.tsx';
import { Flag } from '../ui/flag.tsx';
import { Action, trusted } from './action.tsx';
import { Announcement } from './announcement.tsx';
import { Foot, OfferList } from './foot.tsx';

interface Props {
  notice: Notice;
  onHide(scope: HideScope): void;
}

type Panel = 'details' | 'offers' | 'hide';

/** The bar at the top of a listed site, and behind its buttons all that is known, lawful offers, and ways to hide it. */
export function Banner({ notice, onHide }: Props) {
  const { flag, flagText, headline, context, dossiers, offers, labels, language, fallback } = notice;
  const [open, setOpen] = useState<Panel | null>(null);
  const [isFolded, setFolded] = useState(false);
  const buttons = useRef<Partial<Record<Panel, HTMLButtonElement | null>>>({});
  // Where the page had the focus before it came to us.
  const before = useRef<EventTarget | null>(null);
  const hides = notice.hides.filter((scope) => scope === 'visit' || !isPrivateWindow());
  const hideTexts = { visit: labels.hideVisit, week: labels.hideWeek, record: labels.hideRecord };

  const toggle = (panel: Panel) => (
    <Action
      text={labels[panel]}
      act={() => setOpen(open === panel ? null : panel)}
      isMain={panel === 'details'}
      isExpanded={open === panel}
      button={(button) => {
        buttons.current[panel] = button;
      }}
    />
  );

  return (
    <section
      class={`pavillon notice ${isFolded ? 'folded' : ''} ${open ? 'open' : ''}`}
      lang={language}
      dir="ltr"
      aria-label={labels.region}
      onKeyDown={trusted(onKeyDown)}
      onFocusIn={onFocusIn}
    >
      <div class={`bar ${flag}`}>
        {isFolded || <Flag state={flag} text={flagText} />}
        {isFolded || (
          <div class="facts">
            <h2>{headline}</h2>
            <p class="sub">{context.join(' · ')}</p>
          </div>
        )}
        <div class="buttons">
          {isFolded || toggle('details')}
          {isFolded || (offers && toggle('offers'))}
          {isFolded || (hides.length > 0 && toggle('hide'))}
          <Action text={isFolded ? labels.expand : labels.collapse} act={fold} isExpanded={!isFolded}>
            {isFolded ? <Flag state={flag} text={flagText} /> : <Chevron />}
          </Action>
        </div>
      </div>
      {open && (
        <div class="panel">
          {open === 'details' && (
            <>
              {fallback && (
                <p class="sub" lang={fallback.language}>
                  {fallback.text}
                </p>
              )}
              {dossiers.length === 0 && context.map((line) => <p key={line}>{line}</p>)}
              {dossiers.map((dossier) => (
                <DossierView
                  key={dossier.id}
                  dossier={dossier}
                  labels={labels}
                  withName={dossiers.length > 1}
                />
              ))}
              <Foot notice={notice} />
            </>
          )}
          {open === 'offers' && offers && <OfferList {...offers} />}
          {open === 'hide' && (
            <fieldset>
              <legend>{labels.hideQuestion}</legend>
              {hides.map((scope) => (
                <Action key={scope} text={hideTexts[scope]} act={() => hide(scope)} />
              ))}
              <Action text={labels.keep} act={close} />
            </fieldset>
          )}
        </div>
      )}
      <Announcement text={headline} />
    </section>
  );

  function close() {
    if (open) buttons.current[open]?.focus();
    setOpen(null);
  }

  function fold() {
    setOpen(null);
    setFolded(!isFolded);
  }

  function hide(scope: HideScope) {
    const { current } = before;
    if (current instanceof HTMLElement || current instanceof SVGElement)
      current.focus({ preventScroll: true });
    onHide(scope);
  }

  function onFocusIn({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLElement>) {
    const isOurs = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isOurs) before.current = relatedTarget;
  }

  /** Closes the innermost that is open; then the banner itself, as far as it may be closed. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (open) close();
    else if (hides.includes('visit')) hide('visit');
    else if (!isFolded) fold();
  }
}

function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 8l4-4 4 4" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
