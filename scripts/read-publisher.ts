import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Publisher } from '../src/platform/assets.ts';
import { secureUrl, text } from '../src/registry/seeds/fields.ts';

/** `publisher.json`, the one file that names the publisher, its addresses and its ids. */
const publisherSchema = z.strictObject({
  name: text,
  /** Below this address the files of a release are hosted; with its last slash. */
  releases: secureUrl,
  firefoxId: text,
  chromiumDevelopmentKey: z.string(),
  /** Where reports of mistakes may be sent; what is not given is not offered. */
  reportEmail: z.optional(z.email('is no e-mail address')),
  reportFormUrl: z.optional(secureUrl),
});

type PublisherFile = z.infer<typeof publisherSchema>;

/** Throws with the field that cannot be used, and why. */
export async function readPublisher(): Promise<PublisherFile> {
  return parsePublisher(JSON.parse(await readFile(new URL('../publisher.json', import.meta.url), 'utf8')));
}

export function parsePublisher(content: unknown): PublisherFile {
  const result = publisherSchema.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `publisher.json > ${path.join('.')}: ${message}`,
  );
  throw new Error(faults.join('\n'));
}

/** What of it the pages may know: a file of the package. */
export function publicPart({ reportEmail, reportFormUrl }: PublisherFile): Publisher {
  const addresses = [reportEmail, reportFormUrl && new URL(reportFormUrl).hostname];
  return {
    ...(reportEmail !== undefined && { reportEmail }),
    ...(reportFormUrl !== undefined && { reportFormUrl }),
    isPlaceholder: addresses.some((address) => address?.endsWith('.example')),
  };
}
