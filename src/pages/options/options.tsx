import { PageFrame } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { type Desk, isManaged } from './desk.ts';
import { HiddenSitesList } from './hidden.tsx';
import { LanguageChoice } from './language.tsx';
import { DomainLists } from './lists.tsx';
import { Managed } from './managed.tsx';
import { SelfTest } from './self-test.tsx';
import { Showing } from './showing.tsx';
import type { Snapshot } from './snapshot.ts';
import { Stored } from './stored.tsx';
import { useSaving } from './use-saving.ts';
import { useSnapshot } from './use-snapshot.ts';

/** What a user may decide, what is kept of it, and who else decides. */
export function Options({ first }: { first: Snapshot }) {
  const { snapshot, look } = useSnapshot(first);
  const saving = useSaving(look);
  const settings = { ...snapshot.held.settings, ...saving.wishes };
  const desk: Desk = { ...snapshot, ...saving, settings, look };
  const { voice } = desk;
  const managed = isManaged(desk);
  return (
    <PageFrame
      flagText={voice.say('popup.title')}
      navText={voice.say('options.pages')}
      links={[
        { href: 'registry.html', text: voice.say('options.register') },
        { href: 'options.html', text: voice.say('options.title'), isCurrent: true },
      ]}
      footer={<p>{voice.say('caveat.private')}</p>}
    >
      <h1>{voice.say('options.title')}</h1>
      <div class="options">
        <nav class="contents" aria-label={voice.say('options.contents')}>
          <ul>
            {managed && (
              <li>
                <a href="#managed">{voice.say('options.managed-short')}</a>
              </li>
            )}
            {(['language', 'showing', 'hidden', 'lists', 'test', 'stored', 'about'] as const).map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{voice.say(`options.${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="sections">
          {managed && <Managed desk={desk} />}
          <LanguageChoice desk={desk} />
          <Showing desk={desk} />
          <HiddenSitesList desk={desk} />
          <DomainLists desk={desk} />
          <SelfTest desk={desk} />
          <Stored desk={desk} />
          <About desk={desk} />
        </div>
      </div>
    </PageFrame>
  );
}
