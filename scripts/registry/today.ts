/** The day by the local calendar, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE'); // that locale writes it so
}
