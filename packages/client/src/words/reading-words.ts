/** '3 minutes’ reading' */
export function readingWords(minutes: number): string {
  return minutes === 1 ? 'a minute’s reading' : `${minutes} minutes’ reading`;
}
