import type { OfficePost } from '@stockroom/client/calls/shapes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Page } from '../../ui/page.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { AddressField } from './address-field.tsx';
import { CoverField } from './cover-field.tsx';
import { DeskTabs, type View } from './desk-tabs.tsx';
import { type Draft, draftOf, draftOfForm, isSame, readDraft } from './draft.ts';
import styles from './editor.module.css';
import { dropFound, findCopy, type LocalCopy } from './local-copy.ts';
import { Overtaken } from './overtaken.tsx';
import { PostBadge } from './post-badge.tsx';
import { Preview } from './preview.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { RefusedNotice } from './refused-notice.tsx';
import { Recovery } from './recovery.tsx';
import { SaveLine } from './save-line.tsx';
import { SummaryField } from './summary-field.tsx';
import { TagsField } from './tags-field.tsx';
import { TextWithTools } from './text-with-tools.tsx';
import { TitleField } from './title-field.tsx';
import { useLeaveSaved } from './use-leave-saved.tsx';
import { usePostActions } from './use-post-actions.ts';
import { usePostSaver } from './use-post-saver.ts';

interface PostEditorProps {
  post: OfficePost;
  /** Why what was sent without scripts was refused. */
  answer: FormAnswer | undefined;
}

/**
 * One form, whose fields are the browser's: what is typed before scripts run counts, and without any the
 * form is sent. What is written is saved by itself.
 */
export function PostEditor({ post, answer }: PostEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const { posts } = useTRPC().office;
  const queryClient = useQueryClient();
  const { mutateAsync: restore } = useMutation({
    ...posts.restore.mutationOptions(),
    networkMode: 'always',
  });
  const saver = usePostSaver(post);
  const actions = usePostActions(post, saver);
  // What the fields begin with; another number draws them anew.
  const [start, setStart] = useState(() => ({ times: 0, draft: firstDraft(post, answer) }));
  const [draft, setDraft] = useState(start.draft);
  const [cover, setCover] = useState(post.cover);
  const [kept, setKept] = useState<LocalCopy>();
  const [view, setView] = useState<View>('write');
  const [asking, setAsking] = useState(false);
  const leaving = useLeaveSaved(saver);

  const { changed } = saver;
  useEffect(() => {
    // Typed before we were here, or refused without scripts.
    const typed = form.current && draftOfForm(form.current);
    const copy = findCopy(post.id);
    if (copy && !isSame(draftIn(copy), draftOf(post))) setKept(copy);
    else dropFound(post.id);
    if (typed && !isSame(typed, draftOf(post))) changed(typed);
    // Once, on coming here: `post` changes with every save.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyS' || event.ctrlKey === event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void saver.flush('hand');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  function read() {
    if (!form.current) return;
    const now = draftOfForm(form.current);
    setDraft(now);
    if (!isSame(now, draft)) changed(now);
  }

  function put(next: Draft) {
    setStart(({ times }) => ({ times: times + 1, draft: next }));
    setDraft(next);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const wanted = submitter instanceof HTMLButtonElement ? submitter.value : 'save';
    const publishAt = new FormData(event.currentTarget).get('publishAt');
    if (wanted === 'publish') actions.publish();
    else if (wanted === 'schedule')
      actions.schedule(typeof publishAt === 'string' ? publishAt : '');
    else if (wanted === 'unpublish' && post.status === 'published') setAsking(true);
    else if (wanted === 'unpublish') actions.unpublish();
    else void saver.flush('hand');
  }

  async function takeTheirs(theirs: OfficePost) {
    const { id } = post;
    // Both texts go into the post's history: mine for a moment on top, then theirs again.
    if (!(await saver.saveOver(theirs, draft))) return;
    const { items } = await queryClient.fetchQuery({
      ...posts.revisions.queryOptions({ id, limit: 100 }),
      staleTime: 0,
    });
    const revision = items.find(({ version }) => version === theirs.version);
    if (!revision) throw new Error('What was just saved is not in the history');
    const after = await restore({ id, revisionId: revision.id, version: saver.version() });
    saver.goOnFrom(after.version);
    setCover(after.cover);
    put(draftOf(after));
  }

  const errors = answer?.errors ?? {};
  const message = answer?.message ?? actions.refused;
  return (
    <Page className={styles.page}>
      <VisuallyHidden>
        <h1>Edit ‘{post.title}’</h1>
      </VisuallyHidden>
      <form
        ref={form}
        method="post"
        action={`/office/posts/${post.id}`}
        autoComplete="off"
        onInput={read}
        onSubmit={send}
      >
        <input type="hidden" name="version" value={saver.version()} readOnly />
        <div className={styles.bar}>
          <Link to="/office/posts" search={{}} className={styles.back}>
            ← Posts
          </Link>
          <PostBadge status={post.status} />
          <SaveLine state={saver.state} />
          <div className={styles.actions}>
            <Button
              type="submit"
              name="do"
              value="save"
              look="quiet"
              title="Ctrl+S"
              className={styles.save}
            >
              Save
            </Button>
            <Button
              className={styles.toPublish}
              look={post.status === 'published' && !post.hasChanges ? 'quiet' : 'primary'}
              onClick={() => {
                setView('details');
                requestAnimationFrame(() =>
                  document.getElementById('publishing')?.scrollIntoView({ block: 'center' }),
                );
              }}
            >
              {post.status === 'published' ? 'Publish changes …' : 'Publish …'}
            </Button>
          </div>
        </div>
        <div className={styles.notices}>
          {message !== undefined && <RefusedNotice message={message} />}
          {kept && (
            <Recovery
              kept={draftIn(kept)}
              at={kept.at}
              shop={draftOf(post)}
              onUse={() => {
                const copy = draftIn(kept);
                put(copy);
                changed(copy);
                dropFound(post.id);
                setKept(undefined);
              }}
              onDrop={() => {
                dropFound(post.id);
                setKept(undefined);
              }}
            />
          )}
          {saver.state.kind === 'overtaken' && (
            <Overtaken
              id={post.id}
              mine={draft}
              onMine={async (theirs) => void (await saver.saveOver(theirs, draft))}
              onTheirs={takeTheirs}
            />
          )}
        </div>
        <div className={styles.desk} key={start.times}>
          <DeskTabs view={view} onView={setView} />
          <div
            id="desk-write"
            className={classNames(styles.write, view !== 'write' && styles.away)}
          >
            <TitleField value={start.draft.title} error={errors['title']} />
            <TextWithTools text={start.draft.markdown} error={errors['markdown']} />
          </div>
          <div
            id="desk-preview"
            className={classNames(
              styles.beside,
              view === 'write' && styles.onDesk,
              view === 'details' && styles.away,
            )}
          >
            <Preview draft={draft} cover={cover?.picture ?? null} />
          </div>
          <div
            id="desk-details"
            className={classNames(styles.beside, styles.details, view !== 'details' && styles.away)}
          >
            <PublishPanel
              post={post}
              busy={actions.busy}
              timeError={actions.timeError ?? errors['publishAt']}
              onTimeTyped={actions.forgive}
            />
            <section className={styles.section} aria-labelledby="around">
              <h2 id="around">Around it</h2>
              <SummaryField
                value={start.draft.summary}
                length={draft.summary.trim().length}
                error={errors['summary']}
              />
              <TagsField post={post} error={errors['tags']} />
              <AddressField key={post.slug} post={post} error={errors['slug']} />
            </section>
            <CoverField
              cover={cover}
              alt={start.draft.coverAlt}
              error={errors['coverAlt']}
              onCover={(next) => {
                setCover(next);
                // The hidden field has its new value after this drawing.
                requestAnimationFrame(read);
              }}
            />
            <section className={styles.section} aria-labelledby="before">
              <h2 id="before">Earlier texts</h2>
              <p>
                Every text that was saved on purpose or published is kept.{' '}
                <Link to="/office/posts/$id/revisions" params={{ id: post.id }} search={{}}>
                  Look at them
                </Link>
              </p>
            </section>
          </div>
        </div>
      </form>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Take it back from readers?"
        action="Take it back"
        onConfirm={actions.unpublish}
        keep="Leave it there"
      >
        It disappears from the journal, the feed and the search. Its address stays its own, and you
        can publish it again.
      </Confirm>
      {leaving}
    </Page>
  );
}

function draftIn({ fields }: LocalCopy): Draft {
  return readDraft((name) => fields[name]);
}

/** What was typed and refused comes before what the shop has. */
function firstDraft(post: OfficePost, answer: FormAnswer | undefined): Draft {
  const shop = draftOf(post);
  return answer ? { ...shop, ...pick(answer.values, shop) } : shop;
}

function pick(values: Record<string, string>, shop: Draft): Partial<Draft> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in shop));
}
