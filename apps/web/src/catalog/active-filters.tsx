import { formatMoney } from '@stockroom/contract/format-money';
import { Link } from '@tanstack/react-router';
import { useShop } from '../shell/use-shop.ts';
import chips from '../ui/chips.module.css';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './goods-page.module.css';
import { type GoodsSearch, goodsWanted } from './goods-search.ts';

/** What narrows the list just now, each with a way to let go of it. */
export function ActiveFilters({ search }: { search: GoodsSearch }) {
  const { currency } = useShop();
  const { minPrice, maxPrice, available } = goodsWanted(search, currency);
  const filters = [
    minPrice !== undefined && {
      words: `From ${formatMoney({ amount: minPrice, currency })}`,
      without: 'min' as const,
    },
    maxPrice !== undefined && {
      words: `To ${formatMoney({ amount: maxPrice, currency })}`,
      without: 'max' as const,
    },
    available && { words: 'In stock', without: 'available' as const },
  ].filter((filter) => typeof filter === 'object');
  if (filters.length === 0) return null;
  return (
    <ul className={styles.active} aria-label="Narrowed by">
      {filters.map(({ words, without }) => {
        const { [without]: _gone, cursor: _cursor, ...rest } = search;
        return (
          <li key={without}>
            <Link
              to="/products"
              search={rest}
              activeOptions={{ exact: true }}
              className={chips.chip}
            >
              <VisuallyHidden>Without: </VisuallyHidden>
              {words}
              <span className={styles.cross} aria-hidden="true">
                ×
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
