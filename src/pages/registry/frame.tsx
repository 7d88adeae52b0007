import type { ComponentChildren } from 'preact';
import { PageFrame } from '../../ui/page.tsx';
import type { Voice } from '../../wording/voice.ts';

/** The frame of our full pages around whatever this page has to say. */
export function Frame(props: { voice: Voice; footer?: ComponentChildren; children: ComponentChildren }) {
  const { voice, footer, children } = props;
  return (
    <PageFrame
      flagText="Pavillon"
      navText={voice.say('register.nav')}
      links={[
        { href: 'registry.html', text: voice.say('register.title'), isCurrent: true },
        { href: 'options.html', text: voice.say('register.options') },
      ]}
      footer={footer}
    >
      {children}
    </PageFrame>
  );
}

/** What is seen while the record is read: the page stands already. */
export function Loading({ voice }: { voice: Voice }) {
  return (
    <Frame voice={voice}>
      <h1>{voice.say('register.title')}</h1>
      <p class="soft" role="status">
        {voice.say('register.loading')}
      </p>
    </Frame>
  );
}

/** The packaged record cannot be read: what to do about it. */
export function Damaged({ voice }: { voice: Voice }) {
  return (
    <Frame voice={voice}>
      <h1>{voice.say('register.title')}</h1>
      <div class="damaged" role="alert">
        <p>{voice.say('trouble.registry')}</p>
        <button type="button" class="main" onClick={() => location.reload()}>
          {voice.say('trouble.retry')}
        </button>
      </div>
    </Frame>
  );
}
