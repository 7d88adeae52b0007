/** How a banner is looked at. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** CSS pixels; at rest higher than the low views for which the banner is cut shorter, open as high as it can want. */
export const SIZES = {
  wide: { width: 1000, rest: 340, open: 900 },
  narrow: { width: 320, rest: 340, open: 1400 },
} as const;
export type Size = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as Size[]; // the literal above has no other keys

/** One picture of the gallery. */
export interface Shot {
  browser: string;
  /** A state of the banner, or a page. */
  subject: string;
  posture: 'at rest' | 'open' | 'page';
  width: number;
  height: number;
  scheme: Scheme;
  /** Path below the gallery's folder. */
  file: string;
}
