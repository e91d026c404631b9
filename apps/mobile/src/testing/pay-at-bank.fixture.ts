import { openAuthSessionAsync } from 'expo-web-browser';

type Choice = 'pay' | 'decline' | 'leave';

/** From now on whoever is led to the bank chooses this there, in a browser that is back in a moment. */
export function payAtBank(choice: Choice): void {
  jest.mocked(openAuthSessionAsync).mockImplementation(async (url, back) => {
    const end = await browse(url, choice);
    if (typeof back !== 'string' || !end.includes(back)) return { type: 'dismiss' as never };
    return { type: 'success', url: back };
  });
}

/** From now on the browser is closed again as soon as it has been opened. */
export function closeBank(): void {
  jest.mocked(openAuthSessionAsync).mockImplementation(async () => ({ type: 'cancel' as never }));
}

/** Follows redirects, keeps cookies for their paths, sends the bank's form; gives the page on which it ends. */
async function browse(start: string, choice: Choice): Promise<string> {
  const cookies: { pair: string; path: string }[] = [];
  let url = new URL(start);
  let body: string | undefined;
  for (let step = 0; step < 10; step += 1) {
    const { pathname, origin } = url;
    const sent = cookies.filter(({ path }) => pathname.startsWith(path)).map(({ pair }) => pair);
    const answer = await fetch(url.href, {
      redirect: 'manual',
      headers: {
        ...(sent.length > 0 && { cookie: sent.join('; ') }),
        // As browsers do: the shop refuses forms that come from nowhere.
        ...(body && { origin, 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.push({ pair, path: /; Path=([^;]+)/.exec(cookie)?.[1] ?? pathname });
    }
    const location = answer.headers.get('location');
    const text = await answer.text();
    const form = body ? undefined : /action="(\/test-bank\/pay\/[^"]+)"/.exec(text)?.[1];
    if (location === null && form === undefined) return text;
    body = form === undefined ? undefined : `choice=${choice}`;
    url = new URL(location ?? form ?? '', url);
  }
  throw new Error('The browser was sent in a circle.');
}
