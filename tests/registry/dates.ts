import fc from 'fast-check';

/** Any day from 1990 to 2040, `YYYY-MM-DD`. */
export function anyDay(): fc.Arbitrary<string> {
  return fc
    .date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2040-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
}

/** Any date of the record: a year, a month or a day, sure or not. */
export function anyDate(): fc.Arbitrary<string> {
  return fc
    .tuple(anyDay(), fc.constantFrom(4, 7, 10), fc.constantFrom('', '~'))
    .map(([day, precision, mark]) => day.slice(0, precision) + mark);
}

/** The day that lies so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
