/** Whether a clause speaks of what is to come: `sera jugé en novembre`, `is due in court in May`. */

const AHEAD =
  /(?<![\p{L}])(?:sera|seront|aura|auront|devra|devront|comparaîtra|comparaîtront|rendra|rendront|tiendra|débutera|s'ouvrira|répondra|prévue?s?|attendue?s?|doit|doivent|fixée?|mise? en délibéré|renvoyée?|reportée?|prochaine?|will|due|set|expected|scheduled|adjourned|postponed|is to|are to|next)(?![\p{L}])/iu;
const CLAUSE = 70;

export function isAhead(before: string, after: string): boolean {
  const near =
    before
      .slice(-CLAUSE)
      .split(/[;:]|, (?:et|and|qui|who|mais|but) /)
      .at(-1) ?? '';
  return AHEAD.test(near) || /^ (?:prochaine?|next)(?![\p{L}])/iu.test(after);
}

/** The year of a day or month that is printed without one: the nearest on the right side of publication. */
export function yearFor(month: number, date: number | undefined, published: string, ahead: boolean): number {
  const [year = 0, publishedMonth = 1, publishedDay] = published.split('-').map(Number);
  const order =
    month - publishedMonth || (date !== undefined && publishedDay !== undefined ? date - publishedDay : 0);
  if (ahead) return order < 0 ? year + 1 : year;
  return order > 0 ? year - 1 : year;
}
