/** What a browser keeps of a post that the shop does not have yet. */
export interface LocalCopy {
  fields: Record<string, string>;
  /** The version of the post that it was written on. */
  version: number;
  /** When it was last written on, as ISO. */
  at: string;
}

const keyOf = (postId: string) => `stockroom.post.${postId}`;
/** Found on coming back, and waiting for somebody to decide, while what is written now has its own. */
const asideOf = (postId: string) => `${keyOf(postId)}.aside`;

/** A full or forbidden memory must not keep anybody from writing. */
export function keepCopy(postId: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(postId), JSON.stringify(copy));
  } catch {
    // The shop will have it in a second; there is only no net meanwhile.
  }
}

export function forgetCopy(postId: string): void {
  try {
    localStorage.removeItem(keyOf(postId));
  } catch {
    // As above.
  }
}

/** What an earlier visit has left; it stays until `dropFound`, whatever is written meanwhile. */
export function findCopy(postId: string): LocalCopy | undefined {
  try {
    const left = localStorage.getItem(keyOf(postId));
    if (left !== null) {
      localStorage.setItem(asideOf(postId), left);
      localStorage.removeItem(keyOf(postId));
    }
    return readCopy(localStorage.getItem(asideOf(postId)));
  } catch {
    return undefined;
  }
}

export function dropFound(postId: string): void {
  try {
    localStorage.removeItem(asideOf(postId));
  } catch {
    // As above.
  }
}

/** Another version of this page may have written it. */
export function readCopy(json: string | null): LocalCopy | undefined {
  if (json === null) return undefined;
  let copy: unknown;
  try {
    copy = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!copy || typeof copy !== 'object' || !('fields' in copy && 'version' in copy && 'at' in copy))
    return undefined;
  const { fields, version, at } = copy;
  if (typeof version !== 'number' || typeof at !== 'string' || Number.isNaN(Date.parse(at)))
    return undefined;
  return isTexts(fields) ? { fields, version, at } : undefined;
}

function isTexts(fields: unknown): fields is Record<string, string> {
  return (
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every((value) => typeof value === 'string')
  );
}
