import type { Role } from '@stockroom/contract/account';

/** A person who is signed in, as the session's lookup proved. */
export interface Account {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  role: Role;
}
