import { type Kysely, sql } from 'kysely';

/** What must not be done twice where a phone asks again, as it never heard the answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(doneRequests).execute(db);
}

const doneRequests = /* sql */ `
create table done_requests (
  account_id uuid not null references accounts on delete cascade,
  -- Made by the client; another account's is another one.
  request_id uuid not null,
  what text not null check (what ~ '^[a-zA-Z.]{1,60}$'),
  done_at timestamptz not null default now(),
  primary key (account_id, request_id)
);
create index done_requests_done_at on done_requests (done_at);
`;
