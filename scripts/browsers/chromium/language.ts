import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../driver.ts';

export interface Speaking {
  executable: string;
  env: Record<string, string>;
  args: string[];
}

const ACCEPTED: Readonly<Record<Language, string>> = { en: 'en-US,en', fr: 'fr-FR,fr,en' };

/** How to start Chromium in a language. `folder` is for what must be made, and is removed afterwards. */
export function speak(language: Language, executable: string, folder: string): Speaking {
  const args = [`--accept-lang=${ACCEPTED[language]}`];
  if (process.platform === 'darwin')
    return { executable, env: {}, args: [...args, '-AppleLanguages', `(${language})`] };
  if (process.platform === 'win32') return { executable, env: {}, args: [...args, `--lang=${language}`] };
  const env = { LANGUAGE: language }; // on Linux `--lang` does not set the language that extensions are told
  const binary = binaryOf(executable);
  const locales = join(dirname(binary), 'locales');
  const speaks = language === 'en' || !existsSync(locales) || existsSync(join(locales, `${language}.pak`));
  return { executable: speaks ? executable : twin(binary, language, folder), env, args };
}

/** Debian's `chromium` is a script; what it starts lies here. */
function binaryOf(executable: string): string {
  const debian = '/usr/lib/chromium/chromium';
  return executable === '/usr/bin/chromium' && existsSync(debian) ? debian : realpathSync(executable);
}

// Chromium takes a language only if it has the language's own words, which Debian packs apart (chromium-l10n).
// Its extensions need none of those: a second folder of links, with English words by another name, will do.
function twin(binary: string, language: Language, folder: string): string {
  const home = dirname(binary);
  const copy = join(folder, 'chromium');
  mkdirSync(join(copy, 'locales'), { recursive: true });
  for (const name of readdirSync(home)) {
    if (name !== 'locales' && name !== basename(binary)) symlinkSync(join(home, name), join(copy, name));
  }
  for (const name of ['en-US.pak', `${language}.pak`]) {
    symlinkSync(join(home, 'locales', 'en-US.pak'), join(copy, 'locales', name));
  }
  const program = join(copy, basename(binary));
  try {
    linkSync(binary, program); // not symbolic: the program finds its folder by its own real path
  } catch {
    copyFileSync(binary, program, constants.COPYFILE_FICLONE); // another disk, or not ours to link
  }
  return program;
}
