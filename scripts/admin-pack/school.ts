import * as z from 'zod/mini';
import { type Ignored, parsePolicy } from '../../src/settings/policy.ts';
import { wordRefusal } from '../../src/settings/refusal.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { Voice } from '../../src/wording/voice.ts';
import { isPublicSuffix } from '../read-seeds.ts';

/** Where each browser finds the extension, and under which id. */
export interface Installation {
  chrome: { id: string; updateUrl: string };
  edge: { id: string; updateUrl: string };
  firefox: { id: string; installUrl: string };
}

/** An organisation's own values, checked. */
export interface School {
  install: Installation;
  settings: Partial<Settings>;
}

const chromiumId = z.string().check(z.regex(/^[a-p]{32}$/, 'is no extension id: 32 letters from a to p'));
const address = z
  .string()
  .check(
    z.refine(
      (text) => URL.canParse(text) && /^(https|file):$/.test(new URL(text).protocol),
      'is no https or file address',
    ),
  );
const chromiumPlace = z.partial(z.strictObject({ id: chromiumId, updateUrl: address }));

const configSchema = z.strictObject({
  install: z._default(
    z.partial(
      z.strictObject({
        chrome: chromiumPlace,
        edge: chromiumPlace,
        firefox: z.partial(z.strictObject({ id: z.string().check(z.minLength(1)), installUrl: address })),
      }),
    ),
    {},
  ),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
});

/** Thrown when a configuration has mistakes; the message names them all. */
export class UnsoundConfig extends Error {
  constructor(file: string, mistakes: string[]) {
    super(`${file} has ${mistakes.length} mistake(s):\n${mistakes.map((one) => `  ${one}`).join('\n')}`);
    this.name = 'UnsoundConfig';
  }
}

/** Reads a configuration, with defaults for where the extension is found. Throws `UnsoundConfig` with every mistake. */
export function readSchool(file: string, text: string, defaults: Installation, voice: Voice): School {
  const parsed = configSchema.safeParse(parseJson(file, text));
  if (!parsed.success) {
    throw new UnsoundConfig(file, parsed.error.issues.map(told));
  }
  const { install, settings } = parsed.data;
  const { policy, ignored } = parsePolicy(settings, publicSuffixesIn(settings));
  if (ignored.length > 0)
    throw new UnsoundConfig(
      file,
      ignored.map((one) => describe(voice, one)),
    );
  const { chrome, edge, firefox } = defaults;
  return {
    install: {
      chrome: {
        id: install.chrome?.id ?? chrome.id,
        updateUrl: install.chrome?.updateUrl ?? chrome.updateUrl,
      },
      edge: { id: install.edge?.id ?? edge.id, updateUrl: install.edge?.updateUrl ?? edge.updateUrl },
      firefox: {
        id: install.firefox?.id ?? firefox.id,
        installUrl: install.firefox?.installUrl ?? firefox.installUrl,
      },
    },
    settings: policy,
  };
}

function told(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') return `${place}: knows no ${issue.keys.join(', ')}`;
  return `${place}: ${issue.message}`;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnsoundConfig(file, [`is no JSON: ${error instanceof Error ? error.message : error}`]);
  }
}

function describe(voice: Voice, ignored: Ignored): string {
  return `settings.${ignored.key}: ${ignored.value}: ${wordRefusal(voice, ignored)}`;
}

function publicSuffixesIn(settings: Record<string, unknown>): string[] {
  const names = Object.values(settings).flatMap((value) => (Array.isArray(value) ? value : []));
  return names.filter((name): name is string => typeof name === 'string' && isPublicSuffix(name));
}
