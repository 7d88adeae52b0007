import { loadCatalogue, loadRegistry, loadSuffixes, message } from '../platform/assets.ts';
import { onAddressBar, type Proposal, type Suggestion } from '../platform/omnibox.ts';
import { openLookUp, openPage } from '../platform/pages.ts';
import { openTab } from '../platform/tab.ts';
import { readHeld } from '../reading/held.ts';
import { languageIn } from '../reading/language.ts';
import { outcomeOf } from '../reading/outcome.ts';
import { clockAt } from '../registry/clock.ts';
import { type Answer, type LookUp, searchIn } from '../registry/search.ts';
import type { Hit } from '../registry/search-index.ts';
import type { Settings } from '../settings/settings.ts';
import { type Reading, wordCase, wordDomain } from '../wording/domain.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';

/** The keyword in the address bar. What it needs is built at the first letter, and kept while the background lives. */
export function listenToAddressBar(): void {
  let bar: Promise<AddressBar> | undefined;
  let decided = '';
  async function opened(): Promise<AddressBar> {
    const { settings } = await readHeld();
    const deciding = JSON.stringify(settings);
    if (!bar || deciding !== decided) {
      decided = deciding;
      bar = openAddressBar(settings);
      bar.catch(() => {
        bar = undefined;
      });
    }
    return bar;
  }
  onAddressBar(
    async (text) => {
      try {
        return (await opened()).propose(text);
      } catch (error) {
        console.error('Pavillon: nothing can be looked up', error);
        const failure = message('damaged');
        return { hint: failure, first: { title: failure, note: '' }, others: [] };
      }
    },
    async (text, disposition) => {
      const { id, windowId, isPrivate } = await openTab();
      const place = {
        isPrivate,
        ...(windowId !== undefined && { windowId }),
        ...(disposition === 'currentTab' && id !== undefined && { tabId: id }),
        isInBackground: disposition === 'newBackgroundTab',
      };
      const isCase = await opened().then(
        ({ reading }) => Object.hasOwn(reading.registry.cases, text),
        () => false,
      );
      if (isCase && !isPrivate) await openPage(`registry.html#${text}`, place);
      else await openLookUp(text.trim().slice(0, LIMIT), place);
    },
  );
}

/** More than anybody types, and than an address may hold without trouble. */
const LIMIT = 500;
/** Chromium shows at most eight lines besides the first, Firefox six. */
const LINES = 6;

interface AddressBar {
  reading: Reading;
  propose(text: string): Proposal;
}

async function openAddressBar(settings: Settings): Promise<AddressBar> {
  const language = languageIn(settings);
  const [registry, catalogue, suffixes] = await Promise.all([
    loadRegistry(),
    loadCatalogue(language),
    loadSuffixes(),
  ]);
  const voice = voiceOf(language, catalogue);
  const reading = { registry, voice, clock: clockAt(new Date().toLocaleDateString('sv-SE')) };
  const lookUp: LookUp = searchIn(registry, { limit: LINES, suffixes, countryName: voice.country });
  return {
    reading,
    propose(text) {
      const hint = voice.say('omnibox.hint');
      if (text.trim() === '') return { hint, first: { title: hint, note: '' }, others: [] };
      const answer = lookUp(text);
      const others = answer.hits.map((hit) => propose(reading, hit));
      return { hint, first: stated(voice, settings, answer, text.trim().slice(0, 80), others), others };
    },
  };
}

/** The outcome, in the line that stands for what was typed. */
function stated(
  voice: Voice,
  settings: Settings,
  answer: Answer,
  query: string,
  others: Suggestion[],
): { title: string; note: string } {
  const outcome = outcomeOf(answer, settings);
  const { organizationName } = settings;
  switch (outcome.kind) {
    case 'listed':
      return { title: outcome.match.domain, note: others[0]?.note ?? '' };
    case 'organisation': {
      const by = organizationName === '' ? undefined : organizationName;
      return { title: outcome.host, note: voice.say('popup.organisation', { by }) };
    }
    case 'none':
      return {
        title: voice.say('popup.not-listed', { host: outcome.host }),
        note: voice.say('popup.none-note'),
      };
    case 'not-a-host':
      if (outcome.problem === 'empty') return { title: voice.say('omnibox.hint'), note: '' };
      return { title: voice.say(`problem.${outcome.problem}`, { query }), note: '' };
    case 'found':
      return { title: query, note: voice.say('popup.results', { count: others.length }) };
    case 'nothing':
      return { title: voice.say('popup.nothing', { query }), note: '' };
  }
}

function propose(reading: Reading, hit: Hit): Suggestion {
  const { registry } = reading;
  if (hit.kind === 'case') {
    const [lead] = wordCase(reading, hit.id);
    return { content: hit.id, title: registry.cases[hit.id]?.name ?? hit.id, note: lead?.headline ?? '' };
  }
  const listing = registry.hosts[hit.domain];
  const [lead] = listing ? wordDomain(reading, hit.domain, listing) : [];
  return { content: hit.domain, title: hit.domain, note: lead?.headline ?? '' };
}
