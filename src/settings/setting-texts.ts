import type { Key } from './settings.ts';

/** What a setting is called and does, for whoever writes a policy: schema, documents and templates take it from here. */
export type SettingTexts = Record<Key, { title: string; description: string }>;

/** Administrators' consoles are served in these. */
export type TextLanguage = 'en' | 'fr';
