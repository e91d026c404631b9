import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import { classNames } from '../../ui/class-names.ts';
import { Price } from '../../ui/price.tsx';
import styles from './product-picker.module.css';
import { useSettled } from './use-settled.ts';

interface ProductPickerProps {
  onPick: (product: GoodsCard) => void;
  onClose: () => void;
}

/** Finds a product by a few letters of its name: arrows choose, Enter puts it into the text. */
export function ProductPicker({ onPick, onClose }: ProductPickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [place, setPlace] = useState(0);
  const query = useSettled(words.trim(), 200);
  const trpc = useTRPC();
  const { data: found, isFetching } = useQuery({
    ...trpc.catalog.search.queryOptions({ query: query || '-', limit: 7 }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const products = query === '' ? [] : (found?.items ?? []);
  const chosen = products[Math.min(place, products.length - 1)];

  useEffect(() => input.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
        setPlace((now) => Math.min(now + 1, products.length - 1));
        break;
      case 'ArrowUp':
        setPlace((now) => Math.max(now - 1, 0));
        break;
      case 'Enter':
        if (chosen) onPick(chosen);
        break;
      case 'Escape':
        onClose();
        break;
      default:
        return;
    }
    // Enter would send the form around us.
    event.preventDefault();
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={id} className={styles.label}>
        Which product?
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        role="combobox"
        className={styles.input}
        value={words}
        maxLength={200}
        placeholder="A few letters of its name, or its SKU"
        autoComplete="off"
        aria-expanded={products.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${chosen.slug}` : undefined}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setPlace(0);
        }}
        // The picker is no field of the post.
        onInput={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-found`} role="listbox" aria-label="Products">
        {products.map((product, index) => (
          // Chosen by the keyboard through the field above, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={product.slug}
            id={`${id}-${product.slug}`}
            role="option"
            aria-selected={product === chosen}
            tabIndex={-1}
            className={classNames(styles.option, product === chosen && styles.chosen)}
            onPointerMove={() => setPlace(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(product)}
          >
            <img src={product.image} alt="" width={44} height={44} className={styles.picture} />
            <span className={styles.name}>{product.name}</span>
            <span className={styles.price}>
              {product.available ? <Price value={product.price} /> : 'sold out'}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.none}>
        {query !== '' && !isFetching && products.length === 0 && 'Nothing is called like that.'}
      </p>
    </div>
  );
}
