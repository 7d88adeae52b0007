import type { Key, Settings } from '../../settings/settings.ts';
import type { Voice } from '../../wording/voice.ts';
import { nameOf } from './language-name.ts';

/** So many names of a list are written out; a policy may bring a hundred thousand. */
const SHOWN = 12;

/** What a setting is set to, in words. */
export function valueText(voice: Voice, key: Key, settings: Settings): string {
  switch (key) {
    case 'displayMode':
      return voice.say(`mode.${settings.displayMode}`);
    case 'minimumEvidence':
      return voice.say(`evidence.${settings.minimumEvidence}`);
    case 'disabledCategories':
      return some(
        voice,
        settings.disabledCategories.map((kind) => voice.say(`kind.${kind}`)),
      );
    case 'preferredJurisdictions':
      return some(voice, settings.preferredJurisdictions.map(voice.country));
    case 'domainLists':
      return some(
        voice,
        settings.domainLists.map(({ name, url }) => `${name} (${url})`),
      );
    case 'uiLanguage':
      return settings.uiLanguage === 'auto' ? 'auto' : nameOf(settings.uiLanguage);
    default:
      return plainText(voice, settings[key]);
  }
}

function plainText(voice: Voice, value: string | number | boolean | string[]): string {
  if (Array.isArray(value)) return some(voice, value);
  if (typeof value === 'number') return voice.number(value);
  if (typeof value === 'boolean') return voice.say(value ? 'options.yes' : 'options.no');
  return value === '' ? voice.say('options.nothing') : value;
}

function some(voice: Voice, items: string[]): string {
  if (items.length === 0) return voice.say('options.nothing');
  const rest = items.length - SHOWN;
  const shown = items.slice(0, SHOWN);
  return voice.list(rest > 0 ? [...shown, voice.say('options.and-more', { count: rest })] : shown);
}
