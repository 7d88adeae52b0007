/** The address below which a release is hosted, with its last slash. Throws where it is none. */
export function checkedBase(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(`--base is "${text}"; it must be an address such as https://school.example/pavillon/.`);
  }
  return text.endsWith('/') ? text : `${text}/`;
}
