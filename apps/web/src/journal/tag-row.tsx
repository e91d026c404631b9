import type { Tag } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { ChipRow } from '../ui/chip-row.tsx';
import chips from '../ui/chips.module.css';

interface TagRowProps {
  tags: Tag[];
  /** Slug of the one being looked at; undefined where all are. */
  current: string | undefined;
}

export function TagRow({ tags, current }: TagRowProps) {
  if (tags.length === 0) return null;
  return (
    <ChipRow label="What posts are about">
      <li>
        <Link
          to="/journal"
          search={{}}
          className={chips.chip}
          activeOptions={{ exact: true }}
          aria-current={current === undefined ? 'page' : undefined}
        >
          Everything
        </Link>
      </li>
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <Link
            to="/journal/tags/$tag"
            params={{ tag: slug }}
            search={{}}
            className={chips.chip}
            aria-current={slug === current ? 'page' : undefined}
          >
            {name}
          </Link>
        </li>
      ))}
    </ChipRow>
  );
}
