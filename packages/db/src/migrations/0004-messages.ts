import { type Kysely, sql } from 'kysely';

/** What people write in the contact form, what staff answer, and how both thread as mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [messages, answers, challenges, mails]) await sql.raw(part).execute(db);
}

const messages = /* sql */ `
create table messages (
  id bigint primary key generated always as identity,
  request_id uuid not null unique,
  thread_id text not null unique,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email) and length(email) <= 320),
  account_id uuid references accounts on delete set null,
  order_number text check (order_number ~ '^S-[1-9][0-9]{5,18}$'),
  body text not null check (length(body) between 1 and 5000),
  status text not null default 'new' check (status in ('new', 'answered', 'closed', 'spam')),
  doubt text check (doubt in ('trap', 'links', 'often')),
  confirmation_mail_id bigint unique references mails,
  read_at timestamptz,
  created_at timestamptz not null default now()
);
create index messages_status on messages (status, id desc);
create index messages_email on messages (email, id desc);
create index messages_account_id on messages (account_id);
create index messages_unread on messages (id) where read_at is null;
-- The office looks for any part of a word, a name or an address.
create index messages_words on messages using gin ((name || ' ' || email || ' ' || body) gin_trgm_ops);

-- Delivered at commit to every server process that watches; what it was, readers look up themselves.
create function tell_of_messages() returns trigger language plpgsql as $$
begin
  perform pg_notify('messages', '');
  return null;
end $$;
create trigger messages_told after insert or update on messages
  for each row execute function tell_of_messages();
`;

const answers = /* sql */ `
create table answers (
  id bigint primary key generated always as identity,
  message_id bigint not null references messages,
  request_id uuid not null unique,
  account_id uuid references accounts on delete set null,
  body text not null check (length(body) between 1 and 10000),
  mail_id bigint not null unique references mails,
  created_at timestamptz not null default now()
);
create index answers_message_id on answers (message_id, id);
create index answers_account_id on answers (account_id);
`;

/** Served, solved and used: the primary key is what keeps a challenge from being used twice. */
const challenges = /* sql */ `
create table used_challenges (
  id text primary key check (length(id) <= 64),
  used_at timestamptz not null default now()
);
create index used_challenges_used_at on used_challenges (used_at);
`;

const mails = /* sql */ `
alter table mails
  add column reply_to text,
  add column thread jsonb not null default '[]' check (jsonb_typeof(thread) = 'array'),
  drop constraint mails_kind_check,
  add constraint mails_kind_check check (kind in (
    'order_confirmed', 'payment_failed', 'order_cancelled', 'order_refunded', 'verify_email',
    'reset_password', 'account_exists', 'owner_new_order', 'owner_refund', 'new_sign_in',
    'account_changed', 'change_email', 'confirm_new_email', 'email_taken', 'message_received',
    'owner_new_message', 'message_answered'));
`;
