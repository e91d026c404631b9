import { parseSetCookie } from 'set-cookie-parser';

/** By name; the value as it was sent, so that it goes back byte for byte. */
export type Cookies = Readonly<Record<string, string>>;

/**
 * What an answer does to the cookies: those of other names stay, an ended one goes. Whether one is too old
 * is otherwise left to the shop, which knows what time it is; a phone may not. So `Expires` is compared
 * with the answer's own `Date`. Gives back `cookies` itself where nothing has changed.
 */
export function mergeCookies(cookies: Cookies, headers: Headers): Cookies {
  // Node and browsers tell several apart; React Native has them in one line, parted by commas.
  const lines = headers.getSetCookie?.() ?? headers.get('set-cookie') ?? [];
  const set = parseSetCookie(lines, { decodeValues: false, split: true });
  const sent = Date.parse(headers.get('date') ?? '');
  const now = Number.isNaN(sent) ? Date.now() : sent;
  const merged = { ...cookies };
  let isChanged = false;
  for (const { name, value, maxAge, expires } of set) {
    const isOver = maxAge === undefined ? expires && expires.getTime() <= now : maxAge <= 0;
    if (isOver ? !(name in merged) : merged[name] === value) continue;
    if (isOver) delete merged[name];
    else merged[name] = value;
    isChanged = true;
  }
  return isChanged ? merged : cookies;
}

export function cookieHeader(cookies: Cookies): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
