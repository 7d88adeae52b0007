/** Why a list is as it was before: what went wrong with the download, the file, or the change. */
export const FAILURES = [
  'unreachable',
  'no-access',
  'redirect',
  'status',
  'too-slow',
  'too-large',
  'cut-short',
  'html',
  'compressed',
  'binary',
  'unknown-format',
  'wrong-format',
  'unreadable',
  'empty',
  'too-many',
  'shrunken',
  'not-stored',
  'not-installed',
] as const;
export type FailureCode = (typeof FAILURES)[number];

/** A failure with what its sentence needs; the sentences are `lists.failure.CODE` in the catalogues. */
export interface Failure {
  code: FailureCode;
  params: Record<string, string | number>;
}

export function failure(code: FailureCode, params: Failure['params'] = {}): Failure {
  return { code, params };
}
