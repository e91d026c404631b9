import { Link } from '@tanstack/react-router';
import { ChipRow } from '../../ui/chip-row.tsx';
import chips from '../../ui/chips.module.css';
import { postStatuses, postStatusWords } from './post-words.ts';
import type { PostsSearch } from './posts-search.ts';

export function PostFilter({ search: { status: current, query } }: { search: PostsSearch }) {
  const words = query === undefined ? {} : { query };
  return (
    <ChipRow label="Which posts">
      {[undefined, ...postStatuses].map((status) => (
        <li key={status ?? 'all'}>
          <Link
            to="/office/posts"
            search={status === undefined ? words : { ...words, status }}
            activeOptions={{ exact: true }}
            className={chips.chip}
            aria-current={status === current ? 'page' : undefined}
          >
            {status === undefined ? 'All' : postStatusWords[status]}
          </Link>
        </li>
      ))}
    </ChipRow>
  );
}
