import type { Key } from './settings.ts';

/** Administrators' consoles are served in these. */
export type TextLanguage = 'en' | 'fr';

interface SettingText {
  title: string;
  description: string;
}

/** What a setting is called and does, for whoever writes a policy: schema, documents and templates take it from here. */
export const SETTING_TEXTS: Record<Key, Record<TextLanguage, SettingText>> = {
  displayMode: {
    en: {
      title: 'Display',
      description:
        'The strongest surface used: off, badge (toolbar button only), banner, or interstitial (a page of ours in the place of the site).',
    },
    fr: {
      title: 'Affichage',
      description:
        'La forme la plus visible utilisée : off (aucune), badge (bouton de la barre d’outils seul), banner (bandeau) ou interstitial (une page à la place du site).',
    },
  },
  allowDismiss: {
    en: { title: 'Banner can be hidden', description: 'Whether users may hide the banner of a site.' },
    fr: { title: 'Bandeau masquable', description: 'Si l’on peut masquer le bandeau d’un site.' },
  },
  dismissDays: {
    en: {
      title: 'Days hidden',
      description:
        'How many days a hidden banner stays hidden; 0: for this visit only. Private windows: always 0.',
    },
    fr: {
      title: 'Durée de masquage',
      description:
        'Nombre de jours pendant lesquels un bandeau masqué le reste ; 0 : cette visite seulement. Fenêtres privées : toujours 0.',
    },
  },
  allowProceed: {
    en: {
      title: 'Going on is allowed',
      description:
        'Whether the block page offers to go on to the site, in that tab, until the browser is closed.',
    },
    fr: {
      title: 'Poursuite permise',
      description:
        'Si la page de blocage propose de continuer vers le site, dans cet onglet, jusqu’à la fermeture du navigateur.',
    },
  },
  allowUserAllowlist: {
    en: {
      title: 'Hide until the record changes',
      description: 'Whether users may hide a site until its record changes.',
    },
    fr: {
      title: 'Masquer jusqu’à changement de la fiche',
      description: 'Si l’on peut masquer un site jusqu’à ce que sa fiche change.',
    },
  },
  lockSettings: {
    en: { title: 'Lock all settings', description: 'Makes the whole options page read-only.' },
    fr: { title: 'Verrouiller les réglages', description: 'Met toute la page d’options en lecture seule.' },
  },
  allowedDomains: {
    en: {
      title: 'Allowed domains',
      description:
        'Domains that are never flagged or blocked, nor anything below them. This beats every list.',
    },
    fr: {
      title: 'Domaines autorisés',
      description:
        'Domaines jamais signalés ni bloqués, sous-domaines compris. Prévaut sur toutes les listes.',
    },
  },
  extraDomains: {
    en: {
      title: 'Own domains',
      description:
        'The organisation’s own list, shown as such and never as a ruling. Any domain may be named, save public suffixes and IP addresses.',
    },
    fr: {
      title: 'Domaines ajoutés',
      description:
        'La liste propre à l’établissement, présentée comme telle et jamais comme une décision de justice. Tout domaine est admis, sauf les suffixes publics et les adresses IP.',
    },
  },
  extraDomainsMessage: {
    en: {
      title: 'Message for own domains',
      description: 'Shown with the domains of the own list; up to 300 characters.',
    },
    fr: {
      title: 'Message des domaines ajoutés',
      description: 'Affiché avec les domaines de la liste propre ; 300 caractères au plus.',
    },
  },
  domainLists: {
    en: {
      title: 'Lists by address',
      description:
        'Up to 20 lists that are fetched over https: url, name (shown as “listed by NAME”) and format (auto, hosts, domains, adblock, dnsmasq, rpz, squidguard).',
    },
    fr: {
      title: 'Listes en ligne',
      description:
        'Jusqu’à 20 listes téléchargées en https : url, name (affiché comme l’auteur de la liste) et format (auto, hosts, domains, adblock, dnsmasq, rpz, squidguard).',
    },
  },
  minimumEvidence: {
    en: {
      title: 'Weakest record shown',
      description: 'The weakest record that is shown: report, proceedings, order or judgment.',
    },
    fr: {
      title: 'Fiche la moins établie affichée',
      description:
        'La fiche la moins établie qui soit affichée : report (signalement), proceedings (procédure), order (mesure ordonnée) ou judgment (jugement).',
    },
  },
  disabledCategories: {
    en: {
      title: 'Kinds left out',
      description: 'Kinds of sites that are not shown, such as books or software.',
    },
    fr: {
      title: 'Catégories écartées',
      description: 'Catégories de sites qui ne sont pas affichées, par exemple books ou software.',
    },
  },
  preferredJurisdictions: {
    en: {
      title: 'Countries first',
      description: 'Countries whose decisions are shown first, as codes such as FR; none: the reader’s own.',
    },
    fr: {
      title: 'Pays prioritaires',
      description:
        'Pays dont les décisions passent en premier, en codes tels que FR ; aucun : celui du lecteur.',
    },
  },
  organizationName: {
    en: {
      title: 'Name of the organisation',
      description: 'Whose browser this is, as people will read it; up to 80 characters.',
    },
    fr: {
      title: 'Nom de l’établissement',
      description: 'À qui est ce navigateur, tel qu’on le lira ; 80 caractères au plus.',
    },
  },
  supportMessage: {
    en: { title: 'Message', description: 'One line in banner, popup and block page; up to 300 characters.' },
    fr: {
      title: 'Message',
      description: 'Une ligne dans le bandeau, la fenêtre et la page de blocage ; 300 caractères au plus.',
    },
  },
  supportUrl: {
    en: { title: 'Contact page', description: 'An https address where questions are answered.' },
    fr: { title: 'Page de contact', description: 'Une adresse https où l’on répond aux questions.' },
  },
  supportEmail: {
    en: { title: 'Contact e-mail', description: 'An e-mail address for questions.' },
    fr: { title: 'Adresse de contact', description: 'Une adresse électronique pour les questions.' },
  },
  legalOffersUrl: {
    en: {
      title: 'Page of lawful offers',
      description:
        'An https address of the organisation’s own page of lawful sources; none: those in the record.',
    },
    fr: {
      title: 'Page d’offres légales',
      description:
        'L’adresse https de la page de l’établissement sur les offres légales ; aucune : celles du registre.',
    },
  },
  showWelcomePage: {
    en: {
      title: 'Welcome page',
      description:
        'Whether the introduction opens after an install by a user; it never does after one by policy.',
    },
    fr: {
      title: 'Page d’accueil',
      description:
        'Si la présentation s’ouvre après une installation par l’utilisateur ; jamais après une installation par stratégie.',
    },
  },
  showToolbarBadge: {
    en: { title: 'Mark on the button', description: 'Whether the toolbar button is marked on listed sites.' },
    fr: {
      title: 'Marque sur le bouton',
      description: 'Si le bouton de la barre d’outils est marqué sur les sites du registre.',
    },
  },
  showReportLink: {
    en: {
      title: 'Link to report a mistake',
      description:
        'Whether a mistake may be reported from banner and popup; the link sends nothing by itself.',
    },
    fr: {
      title: 'Lien de signalement d’erreur',
      description:
        'Si l’on peut signaler une erreur depuis le bandeau et la fenêtre ; le lien n’envoie rien de lui-même.',
    },
  },
  uiLanguage: {
    en: { title: 'Language', description: 'The language of all texts; auto: that of the browser.' },
    fr: { title: 'Langue', description: 'La langue de tous les textes ; auto : celle du navigateur.' },
  },
};
