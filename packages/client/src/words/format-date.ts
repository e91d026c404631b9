/** The clock on the shop's wall. */
export const shopZone = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: shopZone,
});
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: shopZone,
});

/** '22 November 2026': in the shop's own time zone, so that server and browser agree. */
export function formatDay(time: string): string {
  return day.format(new Date(time));
}

/** '22 Nov, 14:05' */
export function formatMoment(time: string): string {
  return moment.format(new Date(time));
}
