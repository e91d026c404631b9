import { randomBytes } from 'node:crypto';

/** Unguessable: whoever knows a session's id may pay in it. */
export function makeId(kind: 'session' | 'refund' | 'event'): string {
  const prefix = { session: 'tbs', refund: 'tbr', event: 'tbe' }[kind];
  return `${prefix}_${randomBytes(18).toString('base64url')}`;
}
