import { type Kysely, sql } from 'kysely';

/** Posts and what they are made of, and which post an order's line came from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [pictures, posts, cameFrom]) await sql.raw(part).execute(db);
}

const pictures = /* sql */ `
-- Uploaded by staff, decoded and encoded anew. The key is a hash of what is served, so that an address
-- never shows another picture than it did.
create table pictures (
  id bigint primary key generated always as identity,
  key text not null unique check (key ~ '^[A-Za-z0-9_-]{22}$'),
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  uploaded_by uuid references accounts on delete set null,
  uploaded_at timestamptz not null default now()
);
create index pictures_uploaded_by on pictures (uploaded_by);

create table picture_files (
  picture_id bigint not null references pictures on delete cascade,
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  bytes bytea not null check (octet_length(bytes) between 1 and 8388608),
  primary key (picture_id, width)
);
`;

const posts = /* sql */ `
create table posts (
  id bigint primary key generated always as identity,
  slug text not null,
  status text not null default 'draft'
    check (status in ('draft', 'scheduled', 'published', 'unpublished')),
  publish_at timestamptz,
  published_at timestamptz,
  author_id uuid references accounts on delete set null,
  title text not null check (length(title) between 1 and 200),
  summary text not null default '' check (length(summary) <= 500),
  markdown text not null default '' check (length(markdown) <= 30000),
  cover_id bigint references pictures,
  cover_alt text not null default '' check (length(cover_alt) <= 300),
  version integer not null default 1 check (version > 0),
  live_revision_id bigint,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid references accounts on delete set null,
  constraint posts_publish_at_while_scheduled
    check ((publish_at is not null) = (status = 'scheduled')),
  constraint posts_live_unless_draft
    check ((live_revision_id is not null) = (status <> 'draft')),
  constraint posts_published_at_once_published
    check (case status when 'draft' then published_at is null
                       when 'scheduled' then true
                       else published_at is not null end)
);
create index posts_published on posts (published_at desc, id desc) where status = 'published';
create index posts_due on posts (publish_at) where status = 'scheduled';
create index posts_status on posts (status, id desc);
create index posts_author_id on posts (author_id);
create index posts_updated_by on posts (updated_by);
create index posts_cover_id on posts (cover_id);

-- Every address that a post has or had. The key keeps a former one from ever leading to another post.
create table post_slugs (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 200),
  post_id bigint not null references posts on delete cascade,
  created_at timestamptz not null default now(),
  unique (post_id, slug)
);
alter table posts add constraint posts_slug_is_its_own
  foreign key (id, slug) references post_slugs (post_id, slug) deferrable initially deferred;

create table post_revisions (
  id bigint primary key generated always as identity,
  post_id bigint not null references posts on delete cascade,
  version integer not null check (version > 0),
  kind text not null check (kind in ('autosaved', 'saved', 'published', 'restored')),
  account_id uuid references accounts on delete set null,
  begun_at timestamptz not null default now(),
  at timestamptz not null default now(),
  title text not null,
  summary text not null,
  markdown text not null,
  words integer not null check (words >= 0),
  cover_id bigint references pictures,
  cover_alt text not null,
  unique (post_id, version),
  unique (post_id, id)
);
create index post_revisions_account_id on post_revisions (account_id);
create index post_revisions_cover_id on post_revisions (cover_id);
alter table posts add constraint posts_live_revision_is_its_own
  foreign key (id, live_revision_id) references post_revisions (post_id, id) deferrable initially deferred;

create table tags (
  id bigint primary key generated always as identity,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 40)
);

create table post_tags (
  post_id bigint not null references posts on delete cascade,
  tag_id bigint not null references tags,
  position integer not null default 0,
  primary key (post_id, tag_id)
);
create index post_tags_tag_id on post_tags (tag_id);

-- People have links to it, and orders remember it.
create function refuse_removal_of_published() returns trigger language plpgsql as $$
begin
  raise exception 'a post that was published is unpublished, not removed'
    using errcode = 'check_violation', constraint = 'published_posts_stay';
end $$;
create trigger published_posts_stay before delete on posts
  for each row when (old.published_at is not null) execute function refuse_removal_of_published();

create function refuse_release_of_slug() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (
    select from posts where id = old.post_id and published_at is not null
  ) then
    raise exception 'an address that a published post had stays with it'
      using errcode = 'check_violation', constraint = 'slugs_stay_with_their_post';
  end if;
  return old;
end $$;
create trigger slugs_stay_with_their_post before update or delete on post_slugs
  for each row execute function refuse_release_of_slug();

-- What readers have seen, or will see at its minute, stays as it was.
create function refuse_change_of_published_text() returns trigger language plpgsql as $$
begin
  raise exception 'a published revision does not change'
    using errcode = 'check_violation', constraint = 'published_text_is_a_fact';
end $$;
create trigger published_text_is_a_fact before update on post_revisions for each row when (
  old.kind = 'published' and
  (old.post_id, old.version, old.kind, old.title, old.summary, old.markdown, old.cover_id, old.cover_alt)
  is distinct from
  (new.post_id, new.version, new.kind, new.title, new.summary, new.markdown, new.cover_id, new.cover_alt)
) execute function refuse_change_of_published_text();
`;

const cameFrom = /* sql */ `
alter table cart_lines add column from_post_id bigint references posts;
create index cart_lines_from_post_id on cart_lines (from_post_id) where from_post_id is not null;
alter table order_lines add column from_post_id bigint references posts;
create index order_lines_from_post_id on order_lines (from_post_id) where from_post_id is not null;
`;
