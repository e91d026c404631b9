/** The web's paths that the app has screens for; feeds, files and the rest are the browser's. */
const screens =
  /^\/(?:(?:products|journal|orders|account)(?:\/[^?#.]*)?|journal\/tags\/[^?#.]*|cart|checkout|contact|sign-in)?(?:[?#]|$)/;

/** Whether a path of the shop that somebody typed leads to a screen of the app. */
export function hasScreen(path: string): boolean {
  return screens.test(path);
}
