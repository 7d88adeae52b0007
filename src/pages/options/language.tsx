import { browserLanguage } from '../../platform/assets.ts';
import { SETTINGS, type Settings } from '../../settings/settings.ts';
import { LANGUAGES } from '../../wording/language.ts';
import type { Desk } from './desk.ts';
import { Field } from './field.tsx';
import { nameOf } from './language-name.ts';

/** The language of banners and pages; each is called by its own name. */
export function LanguageChoice({ desk }: { desk: Desk }) {
  const { voice, settings, change } = desk;
  return (
    <section aria-labelledby="language">
      <h2 id="language">{voice.say('options.language')}</h2>
      <Field desk={desk} name="uiLanguage" isHeaded note={voice.say('options.language-note')}>
        <select
          aria-label={voice.say('setting.uiLanguage')}
          value={settings.uiLanguage}
          onChange={({ currentTarget }) => change('uiLanguage', parsed(currentTarget.value))}
        >
          <option value="auto">
            {voice.say('options.language-auto', { language: nameOf(browserLanguage()) })}
          </option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {nameOf(language)}
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}

function parsed(value: string): Settings['uiLanguage'] {
  const result = SETTINGS.uiLanguage.safeParse(value);
  return result.success ? result.data : 'auto';
}
