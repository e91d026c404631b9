import { type Kysely, sql } from 'kysely';

/** Passkeys, a second step at signing in, changing the address, and where somebody is signed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [signingIn, emailChanges, mails]) await sql.raw(part).execute(db);
}

const signingIn = /* sql */ `
alter table accounts add column two_factor_on boolean not null default false;

-- confirmed_at: when this session's person last gave the password, or signed in.
alter table sessions
  add column confirmed_at timestamptz not null default now(),
  add column seen_at timestamptz not null default now(),
  add column seen_address text;

create table passkeys (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  name text check (length(name) <= 100),
  credential_id text not null,
  public_key text not null,
  -- Up to 2³² − 1, which an integer is too small for, and a bigint would come as a string.
  counter double precision not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now(),
  used_at timestamptz
);
create index passkeys_account_id on passkeys (account_id);
create unique index passkeys_credential_id on passkeys (credential_id);

-- Secret and codes are encrypted by the key of the sessions, not by the database.
create table two_factors (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_attempts integer default 0,
  locked_until timestamptz,
  -- The half minute of the newest code of the app that was used: no code works twice.
  spent_step integer
);
create unique index two_factors_account_id on two_factors (account_id);
create index two_factors_secret on two_factors (secret);

-- From where an account has signed in before: who comes from elsewhere is told by mail.
create table known_sign_ins (
  account_id uuid not null references accounts on delete cascade,
  device text not null check (length(device) <= 100),
  network text not null check (length(network) <= 64),
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (account_id, device, network)
);
`;

const emailChanges = /* sql */ `
create table email_changes (
  account_id uuid primary key references accounts on delete cascade,
  new_email text not null check (new_email = lower(new_email) and length(new_email) <= 320),
  old_token_hash bytea not null unique,
  new_token_hash bytea not null unique,
  old_agreed_at timestamptz,
  new_proved_at timestamptz,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null
);
`;

const mails = /* sql */ `
alter table mails drop constraint mails_kind_check;
alter table mails add constraint mails_kind_check check (kind in (
  'order_confirmed', 'payment_failed', 'order_cancelled', 'order_refunded', 'verify_email',
  'reset_password', 'account_exists', 'owner_new_order', 'owner_refund',
  'new_sign_in', 'account_changed', 'change_email', 'confirm_new_email', 'email_taken'));
`;
