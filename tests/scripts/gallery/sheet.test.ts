import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../../scripts/gallery/sheet.ts';
import type { Shot } from '../../../scripts/gallery/views.ts';

function shot(subject: string, scheme: Shot['scheme'], more: Partial<Shot> = {}): Shot {
  const file = `chromium/${subject}-${scheme}.png`;
  return { browser: 'chromium', subject, posture: 'at rest', width: 320, height: 400, scheme, file, ...more };
}

describe('the contact sheet', () => {
  const sheet = drawSheet(
    [shot('judged', 'light'), shot('judged', 'dark'), shot('a.html?q="<b>"', 'light')],
    'today',
  );

  it('has a section for each subject, and a way to it', () => {
    expect(sheet.match(/<section id="judged">/g)).toHaveLength(1);
    expect(sheet).toContain('<a href="#judged">judged</a>');
  });

  it('sets light and dark side by side, each with what it shows', () => {
    const [pair = ''] = /<div class="pair">.*?<\/div>/s.exec(sheet) ?? [];
    expect(pair.match(/<img /g)).toHaveLength(2);
    expect(pair).toContain('<figcaption>judged: chromium, at rest, 320 px, dark</figcaption>');
    expect(pair).toContain('width="320" height="400" src="chromium/judged-dark.png"');
  });

  it('takes names for text', () => {
    expect(sheet).not.toContain('<b>');
  });
});
