/**
 * The address below which a release is hosted, with its last slash. Throws where it is none, or not https: Firefox installs nothing whose
 * updates could be forged on the way.
 */
export function checkedBase(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:') {
    throw new Error(
      `--base is "${text}"; it must be an https address such as https://school.example/pavillon/.`,
    );
  }
  return text.endsWith('/') ? text : `${text}/`;
}
