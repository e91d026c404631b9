import { TZDate } from '@date-fns/tz/date';
import { shopZone } from '@stockroom/client/words/format-date';

/**
 * '2026-11-24T09:30', as a `datetime-local` field has it, read on the shop's clock; as ISO. An hour that
 * the clocks skip in spring is the one after.
 */
export function readShopTime(typed: string): string | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(typed.trim());
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = found.slice(1).map(Number);
  const time = new TZDate(year, month - 1, day, hours, minutes, shopZone);
  // 31 February would be in March, and a thirteenth month in the next year.
  if (time.getDate() !== day || time.getMonth() !== month - 1 || hours > 23) return undefined;
  return new Date(time.getTime()).toISOString();
}

/** The other way: for the field's value. */
export function writeShopTime(iso: string): string {
  const time = new TZDate(new Date(iso).getTime(), shopZone);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** What it is o'clock at the browser then, if that is another time than in the shop. */
export function elsewhere(iso: string): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const write = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    }).format(new Date(iso));
  const here = write(timeZone);
  return here === write(shopZone) ? undefined : here;
}
