import { latest } from './edtf.ts';

/**
 * Today, as something that can be asked and that remembers the asking: whoever words "has expired" asks `hasPassed`,
 * and so nobody can forget to plan for the day on which the answer changes.
 */
export interface Clock {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the whole time that the date can mean lies behind us. */
  hasPassed(date: string): boolean;
  /** The next day on which an answer given so far would be another, or null. */
  nextChange(): string | null;
}

/** The day that the user's calendar shows. */
export function localDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export function clockAt(today: string): Clock {
  let next: string | null = null;
  return {
    today,
    hasPassed(date) {
      const last = latest(date);
      if (last < today) return true;
      const change = dayAfter(last);
      if (next === null || change < next) next = change;
      return false;
    },
    nextChange: () => next,
  };
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
