import { parseEdtf } from '../../src/registry/edtf.ts';

/** When the article appeared: what all its relative dates are counted from. */
export interface Published {
  /** `2013-11-29`, or `2019-05` where only the month is known. */
  on: string;
  /** How that is known. */
  by: string;
  isDay: boolean;
}

/** From the call, or from a line `date 2019-05` at the head of the file. */
export function readPublished(text: string, given?: string): Published | undefined {
  const head = /^\s*(?:date|published|publié(?: le)?)\s*:?\s*(\d{4}-\d{2}(?:-\d{2})?)(?!\d)/i.exec(text)?.[1];
  if (given !== undefined) return published(given, 'as given');
  return head === undefined ? undefined : published(head, 'the head of the file');
}

function published(on: string, by: string): Published | undefined {
  return parseEdtf(on) === null ? undefined : { on, by, isDay: on.length === 10 };
}
