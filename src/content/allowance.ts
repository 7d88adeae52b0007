/** Gives a function that says whether it may be done once more: at most so often within so many milliseconds. */
export function allowance(times: number, within: number, clock: () => number = Date.now): () => boolean {
  let used: number[] = [];
  return () => {
    const now = clock();
    used = used.filter((time) => now - time < within);
    if (used.length >= times) return false;
    used.push(now);
    return true;
  };
}
