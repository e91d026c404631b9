import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { PostsSearch } from './posts-search.ts';

/** Nothing to show: says why that may be, and leads on. */
export function NoPosts({ search: { status, query } }: { search: PostsSearch }) {
  const all = (
    <ButtonLink to="/office/posts" search={{}} look="quiet">
      All posts
    </ButtonLink>
  );
  if (query !== undefined) {
    return (
      <Empty title="No title like that" actions={all}>
        Only titles are searched here. Fewer letters find more.
      </Empty>
    );
  }
  if (status !== undefined) {
    return (
      <Empty title="None of these" actions={all}>
        Posts show here as soon as there are any.
      </Empty>
    );
  }
  return (
    <Empty
      title="Nothing written yet"
      actions={<ButtonLink to="/office/posts/new">Write the first post</ButtonLink>}
    >
      A post begins as a draft that only staff can see. There is time.
    </Empty>
  );
}
