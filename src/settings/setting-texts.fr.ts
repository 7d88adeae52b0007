import type { SettingTexts } from './setting-texts.ts';

export const FRENCH_TEXTS: SettingTexts = {
  displayMode: {
    title: 'Affichage',
    description:
      'La forme la plus visible utilisée : off (aucune), badge (bouton de la barre d’outils seul), banner (bandeau) ou interstitial (une page à la place du site).',
  },
  allowDismiss: {
    title: 'Bandeau masquable',
    description: 'Si l’on peut masquer le bandeau d’un site.',
  },
  dismissDays: {
    title: 'Durée de masquage',
    description:
      'Nombre de jours pendant lesquels un bandeau masqué le reste ; 0 : cette visite seulement. Fenêtres privées : toujours 0.',
  },
  allowProceed: {
    title: 'Poursuite permise',
    description:
      'Si la page de blocage propose de continuer vers le site, dans cet onglet, jusqu’à la fermeture du navigateur.',
  },
  allowUserAllowlist: {
    title: 'Masquer jusqu’à changement de la fiche',
    description: 'Si l’on peut masquer un site jusqu’à ce que sa fiche change.',
  },
  lockSettings: {
    title: 'Verrouiller les réglages',
    description: 'Met toute la page d’options en lecture seule.',
  },
  allowedDomains: {
    title: 'Domaines autorisés',
    description: 'Domaines jamais signalés ni bloqués, sous-domaines compris. Prévaut sur toutes les listes.',
  },
  extraDomains: {
    title: 'Domaines ajoutés',
    description:
      'La liste propre à l’établissement, présentée comme telle et jamais comme une décision de justice. Tout domaine est admis, sauf les suffixes publics et les adresses IP.',
  },
  extraDomainsMessage: {
    title: 'Message des domaines ajoutés',
    description: 'Affiché avec les domaines de la liste propre ; 300 caractères au plus.',
  },
  domainLists: {
    title: 'Listes en ligne',
    description:
      'Jusqu’à 20 listes téléchargées en https : url, name (affiché comme l’auteur de la liste) et format (auto, hosts, domains, adblock, dnsmasq, rpz, squidguard).',
  },
  minimumEvidence: {
    title: 'Fiche la moins établie affichée',
    description:
      'La fiche la moins établie qui soit affichée : report (signalement), proceedings (procédure), order (mesure ordonnée) ou judgment (jugement).',
  },
  disabledCategories: {
    title: 'Catégories écartées',
    description: 'Catégories de sites qui ne sont pas affichées, par exemple books ou software.',
  },
  preferredJurisdictions: {
    title: 'Pays prioritaires',
    description:
      'Pays dont les décisions passent en premier, en codes tels que FR ; aucun : celui du lecteur.',
  },
  organizationName: {
    title: 'Nom de l’établissement',
    description: 'À qui est ce navigateur, tel qu’on le lira ; 80 caractères au plus.',
  },
  supportMessage: {
    title: 'Message',
    description: 'Une ligne dans le bandeau, la fenêtre et la page de blocage ; 300 caractères au plus.',
  },
  supportUrl: {
    title: 'Page de contact',
    description: 'Une adresse https où l’on répond aux questions.',
  },
  supportEmail: {
    title: 'Adresse de contact',
    description: 'Une adresse électronique pour les questions.',
  },
  legalOffersUrl: {
    title: 'Page d’offres légales',
    description:
      'L’adresse https de la page de l’établissement sur les offres légales ; aucune : celles du registre.',
  },
  showWelcomePage: {
    title: 'Page d’accueil',
    description:
      'Si la présentation s’ouvre après une installation par l’utilisateur ; jamais après une installation par stratégie.',
  },
  showToolbarBadge: {
    title: 'Marque sur le bouton',
    description: 'Si le bouton de la barre d’outils est marqué sur les sites du registre.',
  },
  showReportLink: {
    title: 'Lien de signalement d’erreur',
    description:
      'Si l’on peut signaler une erreur depuis le bandeau et la fenêtre ; le lien n’envoie rien de lui-même.',
  },
  uiLanguage: {
    title: 'Langue',
    description: 'La langue de tous les textes ; auto : celle du navigateur.',
  },
};
