import type { Generated } from 'kysely';
import type { Time, TimeByDefault, TimeByDefaultOrNull, TimeOrNull, Uuid } from './column.ts';

export interface AccountsTable {
  id: Uuid;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  role: Generated<'customer' | 'staff' | 'owner'>;
  /** Signing in with the password asks for a code besides. */
  two_factor_on: Generated<boolean>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface SessionsTable {
  id: Uuid;
  account_id: string;
  token: string;
  expires_at: Time;
  ip_address: string | null;
  browser: string | null;
  /** When this session's person last proved to be the account's: by signing in, or by the password. */
  confirmed_at: TimeByDefault;
  /** Written at most every few minutes. */
  seen_at: TimeByDefault;
  /** Where it was seen then, if not where it signed in. */
  seen_address: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

/** How an account proves itself: better-auth calls this model `account`. */
export interface CredentialsTable {
  id: Uuid;
  account_id: string;
  provider: string;
  provider_account_id: string;
  password_hash: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: TimeOrNull;
  refresh_token_expires_at: TimeOrNull;
  scope: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface VerificationsTable {
  id: Uuid;
  identifier: string;
  value: string;
  expires_at: Time;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface PasskeysTable {
  id: Uuid;
  account_id: string;
  name: string | null;
  credential_id: string;
  public_key: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: TimeByDefaultOrNull;
  used_at: TimeOrNull;
}

/** Of accounts that sign in in two steps, or have begun to set that up. */
export interface TwoFactorsTable {
  id: Uuid;
  account_id: string;
  /** Encrypted, as the backup codes are. */
  secret: string;
  backup_codes: string;
  /** False until the first code has shown that the person can make them. */
  verified: boolean | null;
  failed_attempts: number | null;
  locked_until: TimeOrNull;
  /** The half minute, counted from 1970, of the newest code that was used: none works twice. */
  spent_step: number | null;
}

/** From where an account has signed in before. */
export interface KnownSignInsTable {
  account_id: string;
  /** In words: 'Firefox on Windows'. */
  device: string;
  /** The neighbourhood of an address: '203.0.113.0/24'. */
  network: string;
  first_at: TimeByDefault;
  last_at: TimeByDefault;
}

/** A change of address that its account has asked for; both mailboxes have a say. */
export interface EmailChangesTable {
  account_id: string;
  new_email: string;
  old_token_hash: Buffer;
  new_token_hash: Buffer;
  old_agreed_at: TimeOrNull;
  new_proved_at: TimeOrNull;
  asked_at: TimeByDefault;
  expires_at: Time;
}
