import type { Account } from './account.ts';

/** One sign-in of an account, as the look-up of its cookie proved. */
export interface Session {
  id: string;
  /** When its person last gave the password, or signed in. */
  confirmedAt: Date;
}

export interface SignedIn {
  account: Account;
  session: Session;
}

/** Minutes for which a session counts as confirmed: whoever finds it open later gives the password. */
const confirmedFor = 15;

/** Whether this session may do what would keep a thief in: add a passkey, for example. */
export function isConfirmed({ confirmedAt }: Session, now = new Date()): boolean {
  return now.getTime() - confirmedAt.getTime() < confirmedFor * 60_000;
}
