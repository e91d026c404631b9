const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** '22 November 2026': in the shop's own time zone, so that server and browser agree. */
export function formatDay(time: string): string {
  return day.format(new Date(time));
}

/** '22 Nov, 14:05' */
export function formatMoment(time: string): string {
  return moment.format(new Date(time));
}
