import type { Citation } from '../seeds/schema.ts';
import { type Finding, finding } from '../seeds/seeds.ts';
import type { Check } from './check.ts';
import { citations } from './walk.ts';

/** Holds every cited token of an article against the paragraph that it is cited from. */
export const checkArticles: Check = (record, { articles }) => {
  if (!articles) return [];
  const findings: Finding[] = [];
  for (const { file, field, citation } of citations(record)) {
    const name = record.seeds.sources[citation.source]?.article;
    if (!name) continue;
    const text = articles.get(name);
    if (text === undefined) {
      const remedy = `names the article ${name}, which is not in that folder`;
      findings.push(finding(file, `${field}.source`, citation.source, remedy));
    } else {
      for (const token of missingTokens(citation, paragraphsOf(text))) {
        findings.push(finding(file, `${field}.says`, token, remedyFor(citation)));
      }
    }
  }
  return findings;
};

/** Paragraphs are non-empty blocks between blank lines, counted from 1. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(fold)
    .filter((block) => block !== '');
}

function missingTokens({ paragraph, says = [] }: Citation, paragraphs: string[]): string[] {
  const scope = paragraph === undefined ? paragraphs.join('\n') : (paragraphs[paragraph - 1] ?? '');
  return says.filter((token) => !scope.includes(fold(token)));
}

function remedyFor({ paragraph }: Citation): string {
  return paragraph === undefined
    ? 'does not stand in the article; cite what it says'
    : `does not stand in paragraph ${paragraph}; cite the paragraph and the words as printed`;
}

/** Typography is not a fact: white space and apostrophes are folded. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}
