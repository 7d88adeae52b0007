import type { MENTION_ROLES } from '../../src/registry/vocabulary/roles.ts';
import { BYSTANDERS } from './bystanders.ts';
import { folded, type Known } from './known.ts';
import { type Paragraph, type Place, sentenceAt } from './paragraphs.ts';

export type MentionRole = (typeof MENTION_ROLES)[number];

export interface Standing {
  isTarget: boolean;
  role?: MentionRole;
  /** Why it is no target, or why that is doubted. */
  why?: string;
}

/** What stands before a name, in its sentence, when it is named without being accused. */
const BEFORE: [MentionRole, RegExp][] = [
  [
    'link-target',
    /(?:hébergeurs? de fichiers?|hébergeurs?|renvoya\p{L}+ vers|liens? vers|file[- ]?hosts?(?:ing)?(?: (?:services?|sites?))?|cyberlockers?|hosting (?:sites|services)|links? (?:to|pointing to))(?:(?! a été| ont été)[^.;])*$/iu,
  ],
  [
    'victim',
    /(?:victimes|victims|ayants droit|right ?s?-?holders|diffuseurs|broadcasters|au détriment d\p{L}*|contents? (?:from|of|owned by)|chaînes (?:de|comme)|plaintes? de|complaints? (?:by|from)|saisie? par|propriété de)[^.;]*$/iu,
  ],
  [
    'addressee',
    /(?:fournisseurs? d'accès|opérateurs? (?:internet|télécoms?)|(?:internet|access) (?:service )?providers?|\bISPs?\b|moteurs? de recherche|search engines?)[^.;]*$/iu,
  ],
  [
    'past-customer',
    /(?:par le passé|en hébergeant|avait hébergé|hébergeait|formerly hosted|once hosted|past customers?|used to host|previously hosted)[^.;]*$/iu,
  ],
  [
    'payment-service',
    /(?:comptes?|accounts? (?:with|at)|(?:paiements?|payments?|paid|payer|payé) (?:via|par|through|with|by|sur))(?: (?:le service|the service))? $/iu,
  ],
  [
    'host-searched',
    /(?:locaux|bureaux|perquisition chez|premises|offices) (?:de |d'|du |of |chez )(?:l'hébergeur |the host )?$/iu,
  ],
  [
    'reporting-body',
    /(?:repéré|signalée?s?|dénoncée?s?|spotted|reported|flagged)(?: [\p{L}']+){0,2} (?:par|by) (?:l'|la |le |the )?$/iu,
  ],
  [
    'measurement',
    /(?:relevés|effectués|mesurée?s?|measured|counted) (?:par|by) (?:l'|la |le |the )?(?:institut )?$/iu,
  ],
  [
    'newspaper',
    /(?:selon (?:le site |nos confrères (?:de |du )?)?|d'après (?:le site )?|rapporte(?:nt)? |précise(?:nt)? |révèle |relaie |interrogée? par |cité par |according to (?:the website )?|reported by |reports |told |first reported (?:by|on) |interview (?:à|with|au) |confié à |source : |source: |via )(?:le |la |l'|the )?(?:site |quotidien |journal |website |newspaper |magazine |blog )?(?:spécialisé |spécialisée |d'information )?[«"“]? ?$/iu,
  ],
  [
    'comparison',
    /(?:offres? légales?|plateformes? légales?|services? légaux|legal (?:services|alternatives|platforms|offers)|lawful|rappel\p{L}+ (?:celle|celui|l'affaire)|à l'image de|au même titre que|unlike|similar to|reminiscent of|l'époque de|successeurs? de|successor (?:to|of))[^.;]{0,60}$/iu,
  ],
  [
    'comment',
    /(?:réseaux sociaux|social (?:network|media)|sur (?:son compte )?$|page |compte |groupe |channel on|posted on|publié sur|application de messagerie|messaging app)(?:[^.;,]{0,30})$/iu,
  ],
];
const AFTER: [MentionRole, RegExp][] = [
  ['civil-party', /^[^.;]{0,90}(?:partie civile|civil party)/iu],
  ['host-searched', /^, (?:un|une|an?|the) (?:hébergeur|hosting|web host)/iu],
  ['reporting-body', /^[^.;]{0,12}s'est (?:félicitée?|constituée?)/iu],
  [
    'newspaper',
    /^[»"”]?,? (?:rapporte|écrit|indique|précise|reports|reported|writes|wrote|said in)(?![\p{L}])/iu,
  ],
  ['victim', /^[^.;]{0,25}(?:ont porté plainte|a porté plainte|filed a complaint|, which owns the rights)/iu],
];
const ACCUSED =
  /illéga|pirat|streaming|télécharg|ferm(?:é|er|ée)|bloqu|blocage|closed|saisi|contrefa|soupçonn|créé|administr|exploit|démantel|plateforme|mis(?:e)? (?:hors ligne|en ligne)|illegal|pirac|block|seiz|shut|operat|infring|taken down|blocked|offline|warez|torrent|visées?/iu;

/** How one place of a name speaks of it. */
export function standingOf(paragraph: Paragraph, { at, token }: Place): Standing {
  if (paragraph.kind === 'furniture')
    return { isTarget: false, why: 'stands in the furniture of the page only' };
  const { text, start } = sentenceAt(paragraph.text, at);
  const before = text.slice(0, at - start);
  const after = text.slice(at - start + token.length);
  if (/@$/.test(before)) return { isTarget: false, role: 'comment', why: 'is an account or a mail address' };
  for (const [role, words] of BEFORE)
    if (words.test(before)) return { isTarget: false, role, why: `the words before it (${role})` };
  for (const [role, words] of AFTER)
    if (words.test(after)) return { isTarget: false, role, why: `the words behind it (${role})` };
  const isLink = /\/\/(?:www\.)?$/.test(before) || /^\/\S/.test(after);
  if (isLink && !ACCUSED.test(text.replace(/\S*\/\S*/g, '')))
    return { isTarget: false, role: 'newspaper', why: 'is the address of a page' };
  return ACCUSED.test(text)
    ? { isTarget: true }
    : { isTarget: true, why: 'no word of the sentence accuses it' };
}

/** These hosts are on the never list because they are not the site of that name: the name itself is not held back. */
const LOOKS_ALIKE = /misspelling|another site|^not /;

/** What the record says of a name or host, whatever the article says. */
export function heldBack(name: string, host: string | undefined, known: Known): Standing | undefined {
  if (host !== undefined)
    for (const [never, reason] of known.never)
      if (host === never || host.endsWith(`.${never}`))
        return { isTarget: false, why: `on the never list: ${reason}` };
  const key = folded(host === undefined ? name : (host.split('.')[0] ?? ''));
  if (known.sites.has(folded(host ?? name))) return undefined;
  const isNever = [...known.never].find(
    ([never, reason]) =>
      folded(never.split('.')[0] ?? '') === key && key.length > 2 && !LOOKS_ALIKE.test(reason),
  );
  if (isNever) return { isTarget: false, why: `the never list holds ${isNever[0]}: ${isNever[1]}` };
  const role = BYSTANDERS.get(key);
  if (role) return { isTarget: false, role, why: `is known as ${role}` };
  const organisation = known.organisations.get(key);
  return organisation && !known.sites.has(key)
    ? {
        isTarget: false,
        why: `the record names it as ${organisation}, accused of nothing: if this article accuses it, it needs a case of its own`,
      }
    : undefined;
}
