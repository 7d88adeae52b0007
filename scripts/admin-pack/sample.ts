import type { Settings } from '../../src/settings/settings.ts';

/** Values to begin with, in the pack of a release: an organisation replaces them by its own. */
export const SAMPLE: Partial<Settings> = {
  organizationName: 'Collège Exemple',
  supportMessage: 'Une question ? La salle informatique, B12.',
  supportUrl: 'https://college.example/informatique',
  displayMode: 'banner',
  allowDismiss: true,
  dismissDays: 7,
  allowProceed: false,
  allowedDomains: ['films-etudies-en-classe.example'],
  extraDomains: ['site-du-college-bloque.example'],
  showWelcomePage: false,
};
