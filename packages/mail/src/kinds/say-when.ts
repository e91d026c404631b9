const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A moment in a mail, whose reader may be anywhere: '22 November 2026 at 16:45 (UTC)'. */
export function sayWhen(at: string): string {
  return `${format.format(new Date(at))} (UTC)`;
}
