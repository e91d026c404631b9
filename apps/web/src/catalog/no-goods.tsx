import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { withoutFilters } from './goods-filters.tsx';
import { type GoodsSearch, isFiltered } from './goods-search.ts';

/** Nothing fits: says why that may be, and leads on. */
export function NoGoods({ search }: { search: GoodsSearch }) {
  const all = (
    <ButtonLink to="/products" search={{}} look="quiet">
      See everything
    </ButtonLink>
  );
  if (isFiltered(search)) {
    return (
      <Empty
        title="Nothing between those prices"
        actions={
          <>
            <ButtonLink to="/products" search={withoutFilters(search)}>
              Clear the filters
            </ButtonLink>
            {all}
          </>
        }
      >
        There may be something a little cheaper, a little dearer, or on its way back into stock.
      </Empty>
    );
  }
  if (search.query !== undefined) {
    return (
      <Empty title="We looked, even in the back" actions={all}>
        Nothing here is called anything like that. Fewer words, or plainer ones, often find more.
      </Empty>
    );
  }
  return (
    <Empty title="This shelf is empty" actions={all}>
      Everything that stood here has gone to a good home.
    </Empty>
  );
}
