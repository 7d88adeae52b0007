import script from '../banner.ts?script&iife';

/** The banner's script in the package: one self-contained file, named from the root for Firefox's sake. */
export const BANNER_FILE = `/${script}`;
