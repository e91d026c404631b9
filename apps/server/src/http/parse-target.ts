/**
 * Splits a request target, or gives nothing for what no honest caller sends: absolute and
 * asterisk forms, a path that could be read as another host, broken or NUL escapes (PostgreSQL
 * stores no NUL, so it would end as a 500 deep inside).
 */
export function parseTarget(
  target: string | undefined,
): { path: string; search: string } | undefined {
  if (!target?.startsWith('/') || target.startsWith('//') || /[\\#\s]/.test(target))
    return undefined;
  if (/%00/.test(target)) return undefined;
  const question = target.indexOf('?');
  const path = question === -1 ? target : target.slice(0, question);
  try {
    decodeURIComponent(path);
  } catch {
    return undefined;
  }
  return { path, search: question === -1 ? '' : target.slice(question) };
}

/** A host name or address with an optional port; what `new URL` would accept and mean the same. */
export function isPlausibleHost(host: string | undefined): boolean {
  return (
    host !== undefined && /^(\[[0-9a-fA-F:.]{2,45}\]|[a-zA-Z0-9._-]{1,253})(:\d{1,5})?$/.test(host)
  );
}
