import type { PostProblem } from '@stockroom/contract/post-text';
import { Notice } from '../../ui/notice.tsx';
import styles from './problems.module.css';

/** What of the text readers will not get as it was written. */
export function Problems({ problems }: { problems: PostProblem[] }) {
  return (
    <Notice tone="warn">
      <ul className={styles.problems}>
        {problems.map((problem, index) => (
          <li key={index}>{wordsOf(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function wordsOf(problem: PostProblem): string {
  switch (problem.kind) {
    case 'unknown_product':
      return `There is no product ‘${problem.slug}’: readers see nothing in its place.`;
    case 'too_many_products':
      return `A post shows ${problem.most} products at the most. The others are left out.`;
    case 'picture_not_ours':
      return `The picture ‘${problem.address}’ is not the shop’s own. Please upload it.`;
    case 'picture_without_words':
      return `The picture ‘${problem.address}’ has no words for those who cannot see it: ![what it shows](…).`;
    case 'link_not_allowed':
      return `‘${problem.address}’ cannot be a link. It needs https:// before it, or a / for a page of the shop.`;
    case 'unknown_heading':
      return `No heading of this post is called ‘#${problem.id}’.`;
    case 'too_deep':
      return 'Lists or quotations stand inside of each other too deeply. What is inside is shown flat.';
  }
}
