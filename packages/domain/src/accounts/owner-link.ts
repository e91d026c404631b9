import { createHash, randomBytes } from 'node:crypto';

/** Hours that a link of `npm run owner` lives. */
export const ownerLinkHours = 24;

export function createOwnerToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a link is known to the `verifications` table: who reads the table cannot make the link. */
export function ownerLinkIdentifier(token: string): string {
  return `owner-link:${createHash('sha256').update(token).digest('hex')}`;
}
