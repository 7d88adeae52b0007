import { useState } from 'preact/hooks';
import { DossierView } from '../ui/dossier.tsx';
import { Flag } from '../ui/flag.tsx';
import type { Dossier } from '../wording/dossier.ts';
import { dossierLabels } from '../wording/labels.ts';
import type { Voice } from '../wording/voice.ts';

interface Props {
  voice: Voice;
  /** What the record is about: a domain or the name of a case. */
  title: string;
  dossiers: Dossier[];
  /** The listed domain that it was looked up by. */
  domain?: string | undefined;
  isReportable: boolean;
  startsOpen?: boolean;
}

/** The first line of a record, the ways to the whole of it, and the rest on demand. */
export function Summary({ voice, title, dossiers, domain, isReportable, startsOpen = false }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [lead, ...others] = dossiers;
  if (!lead) return null;
  const more = others.length > 0 ? [voice.say('headline.more', { count: others.length })] : [];
  const about = new URLSearchParams({ case: lead.id, ...(domain !== undefined && { domain }) });
  return (
    <>
      <div class={`summary ${lead.flag}-record`}>
        <Flag state={lead.flag} text={lead.flagText} />
        <div>
          <h2 class="about">{title}</h2>
          <p class="lead">{lead.headline}</p>
          <p class="sub">{[...lead.context, ...more].join(' · ')}</p>
          <p class="ways">
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {voice.say(isOpen ? 'banner.fold' : 'banner.details')}
            </button>
            <a href={`registry.html#${lead.id}`} target="_blank" rel="noopener">
              {voice.say('popup.full-record')}
            </a>
            {isReportable && (
              <a href={`report.html?${about}`} target="_blank" rel="noopener">
                {voice.say('popup.report')}
              </a>
            )}
          </p>
        </div>
      </div>
      {isOpen && others.length === 0 && <h3 class="unseen">{lead.name}</h3>}
      {isOpen &&
        dossiers.map((dossier) => (
          <DossierView
            key={dossier.id}
            dossier={dossier}
            labels={dossierLabels(voice)}
            withName={others.length > 0}
          />
        ))}
    </>
  );
}
