import { useMemo } from 'preact/hooks';
import { relatedTo } from '../../registry/related.ts';
import type { Settings } from '../../settings/settings.ts';
import { DossierView } from '../../ui/dossier.tsx';
import { Flag } from '../../ui/flag.tsx';
import type { Reading } from '../../wording/domain.ts';
import { wordDossier } from '../../wording/dossier.ts';
import { dossierLabels } from '../../wording/labels.ts';
import { wordMentions } from '../../wording/mentions.ts';
import { type Address, writeAddress } from './address.ts';
import { Cite } from './cite.tsx';
import { CopyButton } from './copy-button.tsx';
import { Missing } from './missing.tsx';

interface Props {
  reading: Reading;
  id: string;
  address: Address;
  settings: Settings;
}

/** A case with all that is known of it. */
export function CasePage(props: Props) {
  const { reading, id, address } = props;
  const matter = Object.hasOwn(reading.registry.cases, id) ? reading.registry.cases[id] : undefined;
  return (
    <article class="case">
      <p class="back">
        <a href={writeAddress({ ...address, id: null })}>
          <span aria-hidden="true">←</span> {reading.voice.say('register.back')}
        </a>
      </p>
      {matter ? <Known {...props} /> : <Missing reading={reading} id={id} address={address} />}
    </article>
  );
}

function Known({ reading, id, address, settings }: Props) {
  const { registry, voice } = reading;
  const matter = registry.cases[id];
  const subject = useMemo(() => matter && { ...reading, id, matter }, [reading, id]);
  const dossier = useMemo(() => subject && wordDossier(subject), [subject]);
  if (!matter || !subject || !dossier) return null;
  const mentions = wordMentions(subject);
  const numbers = [
    matter.docket && voice.say('note.docket', { docket: matter.docket }),
    matter.ecli,
    matter.basis && voice.say('register.basis', { basis: matter.basis }),
    voice.say('register.identifier', { id }),
  ];
  return (
    <>
      <header>
        <Flag state={dossier.flag} text={dossier.flagText} />
        <div>
          <h1 tabindex={-1}>{dossier.name}</h1>
          {matter.aliases.length > 0 && (
            <p class="sub">{voice.say('register.also', { names: voice.list(matter.aliases) })}</p>
          )}
          <p class="lead">{dossier.headline}</p>
          <p class="sub">{dossier.context.join(' · ')}</p>
          <p class="numbers">{numbers.filter(Boolean).join(' · ')}</p>
          <p class="tools">
            <button type="button" onClick={() => print()}>
              {voice.say('register.print')}
            </button>
            <CopyButton
              voice={voice}
              what={voice.say('register.copy-link')}
              label={voice.say('register.copy-link')}
              text={() => `${location.origin}${location.pathname}#${encodeURIComponent(id)}`}
            />
            {settings.showReportLink && (
              <a href={`report.html?case=${encodeURIComponent(id)}`}>{voice.say('register.report')}</a>
            )}
          </p>
        </div>
      </header>
      <section>
        <h2>{voice.say('register.record')}</h2>
        <DossierView dossier={dossier} labels={dossierLabels(voice)} />
      </section>
      {mentions.length > 0 && (
        <section class="mentions">
          <h2>{voice.say('section.mentions')}</h2>
          <ul>
            {mentions.map(({ who, as }) => (
              <li key={`${who} ${as}`}>
                {who} <small>{as}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Further reading={reading} id={id} address={address} />
      <Cite subject={subject} />
    </>
  );
}

/** The way to what else the record holds on the same sites and on related matters. */
function Further({ reading, id, address }: Omit<Props, 'settings'>) {
  const { registry, voice } = reading;
  const matter = registry.cases[id];
  const related = useMemo(() => matter && relatedTo(registry, id, matter), [registry, id]);
  if (!related) return null;
  const groups = [
    { title: voice.say('register.related'), cases: related.cases },
    ...related.sites.map(({ site, cases }) => ({
      title: voice.say('register.same-site', { site: registry.sites[site]?.name ?? site }),
      cases,
    })),
  ].filter(({ cases }) => cases.length > 0);
  if (groups.length === 0) return null;
  return (
    <section class="further">
      <h2>{voice.say('register.further')}</h2>
      {groups.map(({ title, cases }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {cases.map((other) => (
              <li key={other}>
                <a href={writeAddress({ ...address, id: other })}>{registry.cases[other]?.name ?? other}</a>{' '}
                <small>{voice.list(registry.cases[other]?.countries.map(voice.country) ?? [])}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
