import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import type { GoodsSearch, Wanted } from './goods-search.ts';

interface NoGoodsProps {
  wanted: Wanted;
  onChange: (change: GoodsSearch) => void;
  onSeeAll: () => void;
}

/** Nothing fits: says why that may be, and leads on. */
export function NoGoods({ wanted, onChange, onSeeAll }: NoGoodsProps) {
  const { query, available, minPrice, maxPrice } = wanted;
  if (available === true || minPrice !== undefined || maxPrice !== undefined) {
    return (
      <Empty
        title="Nothing like that just now"
        action={
          <Button
            title="Clear the filters"
            onPress={() => onChange({ available: '', min: '', max: '' })}
          />
        }
      >
        There may be something a little cheaper, a little dearer, or on its way back into stock.
      </Empty>
    );
  }
  const all = <Button title="See everything" look="quiet" onPress={onSeeAll} />;
  if (query !== undefined) {
    return (
      <Empty title="We looked, even in the back" action={all}>
        Nothing here is called anything like that. Fewer words, or plainer ones, often find more.
      </Empty>
    );
  }
  return (
    <Empty title="This shelf is empty" action={all}>
      Everything that stood here has gone to a good home.
    </Empty>
  );
}
