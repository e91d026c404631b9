/**
 * Goes to an address of an app as soon as the page is there, without a script. Not a redirect: iOS follows
 * either from a browser that an app has opened, but Chrome on Android may not leave for an app unless
 * somebody has just touched the page, and a redirect that it refuses leaves nothing there to touch.
 */
export function goTo(address: string): { httpEquiv: string; content: string } {
  return { httpEquiv: 'refresh', content: `0;url=${address}` };
}
