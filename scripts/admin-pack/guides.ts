import type { TextFiles } from './files.ts';

/** Which file goes where, in the pack itself. The whole story is in docs/schools.md. */
export function guides(): TextFiles {
  return { 'README.md': README, 'LISEZMOI.md': LISEZMOI };
}

const README = `# Pavillon for an organisation

These files install Pavillon and carry your settings. Take the one for your console; the whole guide is docs/schools.md
in the source.

| console | file |
| --- | --- |
| Google Admin console, "Policy for extensions" | google-admin-console.json (add the extension and force its installation there first) |
| Linux: Chrome, Chromium, Edge | linux/ , as it lies, into the root of the file system |
| Firefox, every system | firefox/policies.json (Linux: /etc/firefox/policies/) |
| Firefox on Linux, values only | firefox/managed-storage/ into /usr/lib/mozilla/managed-storage/ |
| Windows, by hand or by script | windows/*.reg; each has its -remove.reg |
| Windows, group policy | windows/admx/ into the central store, then "Pavillon" under Administrative Templates |
| Windows, Intune | windows/intune/: install, detect, remove, run as 64-bit |
| macOS, any device management | macos/*.mobileconfig |

Check afterwards at chrome://policy, edge://policy or about:policies, and on Pavillon's own options page, which names every
value that it received and every value that it could not use.

The Windows and macOS files were made and checked on Linux, by parsing them; they were not tried on those systems. Firefox
installs only what Mozilla has signed: the XPI of a release must be submitted to be signed first. The registry files set the
whole policy ExtensionSettings of Firefox: merge it by hand if you install other add-ons by it.
`;

const LISEZMOI = `# Pavillon pour un établissement

Ces fichiers installent Pavillon et portent vos réglages. Prenez celui de votre console ; le guide complet est
docs/schools.fr.md, dans les sources.

| console | fichier |
| --- | --- |
| Console d’administration Google, « Règles pour les extensions » | google-admin-console.json (ajoutez d’abord l’extension et forcez son installation) |
| Linux : Chrome, Chromium, Edge | linux/ , tel quel, à la racine du système de fichiers |
| Firefox, tous systèmes | firefox/policies.json (Linux : /etc/firefox/policies/) |
| Firefox sous Linux, réglages seuls | firefox/managed-storage/ dans /usr/lib/mozilla/managed-storage/ |
| Windows, à la main ou par script | windows/*.reg ; à chacun son -remove.reg |
| Windows, stratégie de groupe | windows/admx/ dans le magasin central, puis « Pavillon » sous Modèles d’administration |
| Windows, Intune | windows/intune/ : installation, détection, retrait, à exécuter en 64 bits |
| macOS, toute gestion de parc | macos/*.mobileconfig |

Vérifiez ensuite dans chrome://policy, edge://policy ou about:policies, et dans la page d’options de Pavillon, qui nomme chaque
valeur reçue et chaque valeur inutilisable.

Les fichiers pour Windows et macOS ont été produits et contrôlés sous Linux, par analyse ; ils n’ont pas été essayés sur ces
systèmes. Firefox n’installe que ce que Mozilla a signé : le XPI d’une version doit d’abord être soumis à signature. Les
fichiers de registre fixent toute la stratégie ExtensionSettings de Firefox : fusionnez-la à la main si vous installez
d’autres modules par elle.
`;
