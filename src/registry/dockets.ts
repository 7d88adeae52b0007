import { fold } from './folding.ts';
import type { Registry } from './registry.ts';

/** Docket numbers and ECLI, however their parts are set apart: `RG 11/60013` is found by `11 60013` and `1160013`. */
export function docketsOf({ cases }: Registry): (query: string) => string[] {
  const known = Object.entries(cases).flatMap(([id, { docket, ecli, events }]) =>
    [docket, ecli, ...events.map((event) => event.docket)].flatMap((text) =>
      text === undefined ? [] : [{ id, number: compact(text) }],
    ),
  );
  return (query) => {
    const asked = compact(query.replace(/^\s*(n[°ºo]?|nr|no)[\s.:]*(?=\d)/i, ''));
    const digits = asked.replace(/\D/g, '').length;
    // Five digits are a number of its own; fewer are, with the letters before them and from the start.
    const isIn = (number: string) =>
      digits > 4 ? number.includes(asked) : digits > 2 && digits < asked.length && number.startsWith(asked);
    const ids = known.flatMap(({ id, number }) => (isIn(number) ? [id] : []));
    return [...new Set(ids)];
  };
}

function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
