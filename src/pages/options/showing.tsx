import { SITE_KINDS } from '../../registry/vocabulary/sites.ts';
import { DISPLAY_MODES, EVIDENCE } from '../../settings/settings.ts';
import { OneOf, SomeOf } from './choices.tsx';
import { countriesOf } from './countries.ts';
import type { Desk } from './desk.ts';
import { Field } from './field.tsx';

/** What is shown, on which sites, and how. */
export function Showing({ desk }: { desk: Desk }) {
  const { voice, settings, registry, change } = desk;
  const byTitle = (a: { title: string }, b: { title: string }) =>
    a.title.localeCompare(b.title, voice.language);
  const kinds = SITE_KINDS.map((value) => ({ value, title: voice.say(`kind.${value}`) }));
  const countries = countriesOf(registry, settings.preferredJurisdictions, voice);
  return (
    <section aria-labelledby="showing">
      <h2 id="showing">{voice.say('options.showing')}</h2>
      <Field desk={desk} name="displayMode">
        <OneOf
          choices={DISPLAY_MODES.map((value) => ({
            value,
            title: voice.say(`mode.${value}`),
            note: voice.say(`mode.${value}-note`),
          }))}
          chosen={settings.displayMode}
          onChoose={(mode) => change('displayMode', mode)}
        />
      </Field>
      <Field desk={desk} name="minimumEvidence" note={voice.say('options.evidence-note')}>
        <OneOf
          choices={EVIDENCE.map((value) => ({
            value,
            title: voice.say(`evidence.${value}`),
            note: voice.say(`evidence.${value}-note`),
          }))}
          chosen={settings.minimumEvidence}
          onChoose={(evidence) => change('minimumEvidence', evidence)}
        />
      </Field>
      <Field desk={desk} name="disabledCategories" note={voice.say('options.kinds-note')}>
        <SomeOf
          choices={kinds.sort(byTitle)}
          chosen={settings.disabledCategories}
          onChoose={(kept) => change('disabledCategories', kept)}
        />
      </Field>
      <Field desk={desk} name="preferredJurisdictions" note={voice.say('options.countries-note')}>
        <SomeOf
          choices={countries.sort(byTitle)}
          chosen={settings.preferredJurisdictions}
          onChoose={(codes) => change('preferredJurisdictions', codes)}
        />
      </Field>
      <Field desk={desk} name="showToolbarBadge">
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.showToolbarBadge}
            onChange={({ currentTarget }) => change('showToolbarBadge', currentTarget.checked)}
          />
          <span>{voice.say('options.badge')}</span>
        </label>
      </Field>
    </section>
  );
}
