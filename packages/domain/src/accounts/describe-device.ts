import Bowser from 'bowser';

/** Only names that its list may know: a user agent can be any text, and this goes into mails. */
const plainName = /^[\p{L}\d .+-]{1,40}$/u;

/** What the HTTP of phones says of itself, in the name of every app. */
const nativeClients = [
  [/^[\w.-]+\/[\w.-]+ CFNetwork\//, 'an app on iOS'],
  [/^okhttp\//, 'an app on Android'],
] as const;

/** A browser and its system in words, from what it says of itself: 'Firefox on Windows'. */
export function describeDevice(userAgent: string | null): string {
  if (!userAgent) return 'an unknown browser';
  const app = nativeClients.find(([pattern]) => pattern.test(userAgent));
  if (app) return app[1];
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1_000));
  const name = nameOf(browser.name);
  const system = nameOf(os.name);
  if (name === undefined)
    return system === undefined ? 'an unknown browser' : `a browser on ${system}`;
  return system === undefined ? name : `${name} on ${system}`;
}

function nameOf(name: string | undefined): string | undefined {
  return name !== undefined && plainName.test(name) ? name : undefined;
}
