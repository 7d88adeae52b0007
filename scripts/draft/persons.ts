import type { Paragraph } from './paragraphs.ts';

/**
 * The record names nobody. A draft cannot know every name, so it turns the question round: a pair of capitalised words
 * is taken for a person wherever anything speaks for that, and only what is certain to be something else is kept.
 */
const FIRST_NAMES = new Set(
  `adam adrien agathe ahmed alain alan alba albert alberto alessandro alex alexander alexandra alexandre alexis alice
  ali alison amanda amelie amine amy ana anders andre andrea andreas andrew andy angela anita ann anna anne annie anthony
  antoine antonio arnaud arthur audrey aurelie aurelien axel barbara bart bastien ben benjamin benoit bernard bertrand bill
  bob boris brad brian bruce bruno camille carl carla carlo carlos carole caroline catherine cecile cedric celine chantal
  charles charlotte chloe chris christian christina christine christophe christopher claire claude claudia clement colin
  corinne craig cyril damien dan daniel daniela dave david dean deborah delphine denis dennis diana didier diego dimitri
  dirk dominique donald doug duncan dylan ed edouard edward elena elisabeth elise elizabeth ellen elodie emilie emily emma
  emmanuel enzo eric erik ernesto estelle ethan etienne eva evelyne fabien fabio fabrice federico felix fernando florence
  florent florian francesca francesco francis francois francoise frank franck fred frederic frederique fredrik gabriel
  gabriella gael gareth gary gaspard george georges gerald gerard gianluca gilles giorgio giovanni giulia giuseppe gordon
  graham greg gregory guillaume gustav guy hakim hannah hans harry hassan helen helene henri henry herve howard hugo ian
  ibrahim ines ingrid isabelle ivan jack jacob jacqueline jacques jake james jamie jan jane janet jason javier jean jeff
  jeffrey jennifer jens jeremie jeremy jerome jessica jim jimmy joan joe joel johan johann john johnny jon jonas jonathan
  jordan jorge jose joseph josh joshua juan jules julia julian julie julien june justin karen karim karl kate katherine
  kathy keith kelly ken kenneth kevin kim klaus kurt kyle lars laura laure laurence laurent lea lee leo leon leonard lewis
  liam lily linda lionel lisa loic lorenzo louis louise luc luca lucas lucia lucie luis luke lydia magali manon manuel marc
  marcel marco margaret maria marie marina marine mario marion mark markus martin martine mary mathias mathieu mathilde matt
  matteo matthew matthias matthieu maud maurice max maxime mehdi melanie melissa michael michel michele michelle miguel mike
  mikael mohamed mohammed morgan muriel myriam nadia nadine natalie nathalie nathan neil nicholas nick nicola nicolas
  nicole nigel nils noah noel nora olaf oliver olivia olivier oscar pablo paola paolo pascal patrice patricia patrick paul
  paula paulo pauline pedro per peter phil philip philippe phillip pierre piotr quentin rachel rachid ralph raphael raul
  raymond rebecca regis remi remy renaud rene ricardo richard rob robert roberto robin rodolphe roger roland romain ron
  ross roy russell ruth ryan sabine sabrina salvatore sam samantha samir samuel sandra sandrine sara sarah scott sean
  sebastian sebastien serge sergio sharon simon simone sofia sonia sophia sophie stefan stefano stephane stephanie stephen
  steve steven stuart susan suzanne sven sylvain sylvie tanguy terry theo theodore therese thibault thierry thomas tim
  timothy tina tobias todd tom tommy tony ulrich ursula valentin valerie vanessa vera veronique victor victoria vincent
  virginie vladimir walter wayne will william wolfgang xavier yann yannick yasmine yves yvonne zoe`.split(
    /\s+/,
  ),
);
const WORD = "\\p{Lu}[\\p{L}'’-]+";
const ROLE =
  'délégué|directeur|directrice|président|cofondateur|fondateur|porte-parole|commissaire|procureure?|juge|avocate?|ministre|députée?|sénat\\p{L}+|secrétaire|responsable|chef|patron|pdg|expert|consultant|analyste|journaliste|chercheur|étudiant|gérant|spokes\\p{L}+|director|president|chief|head|lawyer|attorney|prosecutor|judge|minister|founder|co-founder|officer|detective|inspector|sergeant|analyst|aged|âgée?|alias|dit|\\d{2}(?: ans)?,';
const SPEAKS =
  '(?:confie|explique|déclare|affirme|estime|ajoute|précise|raconte|regrette|assure|répond|indique|souligne|said|says|told|added|explained|wrote|commented)';
const TITLE =
  '(?:M\\.|MM\\.|Mme|Mlle|Me|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Sir|Lord|Judge|Justice|juge|Detective|Sergeant|Inspector|maître|monsieur|madame)';

/** Whether a name, wherever it stands in the article, could be that of a person. */
export function maybePerson(name: string, paragraphs: Paragraph[]): boolean {
  const words = name.split(/[ -]/);
  const first = words[0]?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() ?? '';
  if (words.length > 1 && FIRST_NAMES.has(first)) return true;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const clues = new RegExp(
    `${TITLE} (?:${WORD} )?${escaped}(?![\\p{L}])|(?:${ROLE})(?: (?:général|adjoint|européen|exécutif|executive|general))?,? (?:${WORD} )?${escaped}(?![\\p{L}])|(?<![\\p{L}])${escaped}(?: ${WORD})?,? (?:\\(?\\d{2}\\)?(?: ans)?[,)]|(?:(?:le|la|un|une|the|a|an|its|de) |l'|d')?(?:\\p{Ll}+ )?(?:${ROLE})(?![\\p{L}]))|(?:${SPEAKS}) ${escaped}(?![\\p{L}])|${escaped} (?:${SPEAKS})(?![\\p{L}])`,
    'u',
  );
  return paragraphs.some(({ text }) => clues.test(text)) || hasFullName(name, words, paragraphs);
}

/** A single word that somewhere stands behind a first name is a surname. */
function hasFullName(name: string, words: string[], paragraphs: Paragraph[]): boolean {
  if (words.length > 1) return false;
  const pair = new RegExp(
    `(\\p{Lu}\\p{L}+)[ -]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
    'gu',
  );
  return paragraphs.some(({ text }) =>
    [...text.matchAll(pair)].some(([, first = '']) =>
      FIRST_NAMES.has(first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
    ),
  );
}
