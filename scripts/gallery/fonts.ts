import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian (package fonts-dejavu-core) and others keep the one family that pictures are taken with. */
const FOLDERS = ['/usr/share/fonts/truetype/dejavu', '/usr/share/fonts/dejavu', '/usr/share/fonts/TTF'];

/**
 * Environment in which a browser on Linux draws every letter from one family, in one way: DejaVu, in greys, without
 * hinting. Elsewhere the letters are the machine's own.
 */
export async function fixedFonts(folder: string): Promise<{ env: Record<string, string>; isFixed: boolean }> {
  const found = FOLDERS.find((path) => existsSync(join(path, 'DejaVuSans.ttf')));
  if (process.platform !== 'linux' || !found) return { env: {}, isFixed: false };
  const file = join(folder, 'fonts.conf');
  await writeFile(file, configuration(found, join(folder, 'fonts-cache')));
  return { env: { FONTCONFIG_FILE: file }, isFixed: true };
}

function configuration(fonts: string, cache: string): string {
  const families = [
    ['serif', 'DejaVu Serif'],
    ['monospace', 'DejaVu Sans Mono'],
    ['sans-serif', 'DejaVu Sans'],
    ['sans', 'DejaVu Sans'],
    ['system-ui', 'DejaVu Sans'],
  ];
  const aliases = families.map(
    ([from, to]) => `<alias><family>${from}</family><prefer><family>${to}</family></prefer></alias>`,
  );
  const edits = [
    ['antialias', '<bool>true</bool>'],
    ['hinting', '<bool>false</bool>'],
    ['hintstyle', '<const>hintnone</const>'],
    ['rgba', '<const>none</const>'],
  ].map(([name, value]) => `<edit name="${name}" mode="assign">${value}</edit>`);
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>
<cachedir>${cache}</cachedir>${aliases.join('')}<match target="pattern"><edit name="family" mode="append_last">
<string>DejaVu Sans</string></edit></match><match target="font">${edits.join('')}</match></fontconfig>`;
}
