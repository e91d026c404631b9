import type { Generated } from 'kysely';
import type { Time, TimeByDefault, TimeOrNull, Uuid } from './column.ts';

export interface AccountsTable {
  id: Uuid;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  role: Generated<'customer' | 'staff' | 'owner'>;
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
