/** The page is not the place to complain: the popup says what is wrong. */
export function quietly(work: Promise<unknown>): void {
  work.catch((error) => console.info(`Pavillon: ${error instanceof Error ? error.message : error}`));
}
