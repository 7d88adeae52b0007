import { getPublicSuffix } from 'tldts';

/** Second levels under which countries let people register. */
const LEVELS =
  `ac adm art asn asso bib biz blog club co com coop edu eng firm gen go gob gouv gov gv id idv ind
  inf info int k12 lib ltd me med mil mod mus name ne net ngo nhs nic nom nome or org per perso plc police pp press priv pro
  pub sch school store tm tur tv web`.split(/\s+/);

/** Names under which anybody can have a site, which are no site themselves. */
const SHARED =
  `appspot.com azurewebsites.net blogspot.com firebaseapp.com fly.dev github.io gitlab.io herokuapp.com
  netlify.app onrender.com pages.dev r2.dev surge.sh uk.com us.com vercel.app web.app workers.dev`.split(
    /\s+/,
  );

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The public suffixes of two labels that people type (`co.uk`, `com.br`, `github.io`), as tldts knows them: top level
 * -> the labels below it, in one text.
 */
export function readSuffixes(): Record<string, string> {
  const countries = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const names = countries.flatMap((country) => LEVELS.map((level) => `${level}.${country}`));
  const found = [
    ...names.filter((name) => getPublicSuffix(name) === name),
    ...SHARED.filter((name) => getPublicSuffix(name, { allowPrivateDomains: true }) === name),
  ];
  const below: Record<string, string> = {};
  for (const name of found.toSorted()) {
    const [label = '', top = ''] = name.split('.');
    below[top] = below[top] === undefined ? label : `${below[top]} ${label}`;
  }
  return below;
}
