import type { Post, PostCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.tsx';
import { Byline } from './byline.tsx';
import styles from './post-page.module.css';
import { PostPicture } from './post-picture.tsx';
import { PostShelf } from './post-shelf.tsx';
import { PostText } from './post-text.tsx';

/** A post as its reader has it. */
export function PostView({ post, related }: { post: Post; related: PostCard[] }) {
  const { slug, title, summary, cover, tags, blocks } = post;
  const [tag] = tags;
  return (
    <Page className={styles.page}>
      <article className={styles.sheet}>
        <header className={styles.head}>
          <nav aria-label="Where this stands">
            <ol className={styles.crumbs}>
              <li>
                <Link to="/journal" search={{}}>
                  The journal
                </Link>
              </li>
              {tag && (
                <li>
                  <Link to="/journal/tags/$tag" params={{ tag: tag.slug }} search={{}}>
                    {tag.name}
                  </Link>
                </li>
              )}
            </ol>
          </nav>
          <h1>{title}</h1>
          <p className={styles.standfirst}>{summary}</p>
        </header>
        {cover && (
          <div className={styles.cover}>
            <PostPicture
              picture={cover}
              sizes="(min-width: 66rem) 62rem, 100vw"
              eager
              className={styles.picture}
            />
          </div>
        )}
        <div className={styles.body}>
          <div className={styles.aside}>
            <Byline post={post} />
            {tags.length > 0 && (
              <ul className={styles.tags} aria-label="What it is about">
                {tags.map((each) => (
                  <li key={each.slug}>
                    <Link to="/journal/tags/$tag" params={{ tag: each.slug }} search={{}}>
                      {each.name}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <div className={styles.text}>
            <PostText text={blocks} post={slug} />
          </div>
        </div>
      </article>
      {related.length > 0 && (
        <section className={styles.more} aria-labelledby="read-on">
          <h2 id="read-on">Read on</h2>
          <PostShelf posts={related} />
        </section>
      )}
    </Page>
  );
}
