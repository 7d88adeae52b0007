import type { Shot } from './views.ts';

const STYLE = `:root{color-scheme:light dark;font:15px/1.4 system-ui,sans-serif}body{margin:0 auto;max-width:2100px;padding:24px}
nav{columns:16rem}section{margin:36px 0;border-top:1px solid #8886}h2{margin:12px 0}
.pair{display:flex;flex-wrap:wrap;gap:14px;align-items:start;margin-bottom:18px}figure{margin:0;max-width:100%}
img{display:block;max-width:100%;height:auto;border:1px solid #8888}figcaption{margin-bottom:4px;font-size:.87em;opacity:.8}`;

/** One page with every picture: by subject, light and dark side by side. */
export function drawSheet(shots: readonly Shot[], made: string): string {
  const subjects = grouped(shots, ({ subject }) => subject);
  const names = [...subjects.keys()];
  const links = names.map((name) => `<a href="#${anchor(name)}">${escaped(name)}</a><br>`);
  const sections = names.map((name) => drawSubject(name, subjects.get(name) ?? []));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pavillon, gallery</title><style>${STYLE}</style>
<h1>Pavillon, gallery</h1><p>${shots.length} pictures of ${escaped(made)}.</p>
<nav aria-label="Subjects">${links.join('')}</nav>${sections.join('')}</html>\n`;
}

function drawSubject(name: string, shots: readonly Shot[]): string {
  const pairs = grouped(shots, ({ browser, posture, width }) => `${browser}, ${posture}, ${width} px`);
  const rows = [...pairs].map(
    ([view, pair]) => `<div class="pair">${pair.map((shot) => drawShot(view, shot)).join('')}</div>`,
  );
  return `<section id="${anchor(name)}"><h2>${escaped(name)}</h2>${rows.join('')}</section>`;
}

function drawShot(view: string, { subject, scheme, width, height, file }: Shot): string {
  const caption = `${subject}: ${view}, ${scheme}`;
  return `<figure><figcaption>${escaped(caption)}</figcaption><img loading="lazy" width="${width}" height="${height}" src="${escaped(file)}" alt="${escaped(caption)}"></figure>`;
}

function grouped(shots: readonly Shot[], nameOf: (shot: Shot) => string): Map<string, Shot[]> {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) groups.set(nameOf(shot), [...(groups.get(nameOf(shot)) ?? []), shot]);
  return groups;
}

function anchor(name: string): string {
  return name.replace(/[^a-z0-9]+/gi, '-');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
