import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { Picture } from '../catalog/picture.tsx';
import { useTRPC } from '../trpc.ts';
import { Price } from '../ui/price.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './suggestions.module.css';
import { usePause } from './use-pause.ts';

/** What the field says of the list below it, for those who listen. */
export interface Combo {
  listId: string;
  isOpen: boolean;
  /** The id of the line that Enter would take. */
  activeId: string | undefined;
}

interface SuggestionsProps {
  input: HTMLInputElement;
  onChange: (combo: Combo) => void;
  /** One of them was taken. */
  onLeave: () => void;
}

/** Below this many letters, too much begins like that. */
const leastLetters = 2;

/**
 * Goods whose names begin like what is being typed, by the pattern of an editable combobox with a list
 * (WAI-ARIA Authoring Practices): arrows choose, Enter takes, Escape closes, and whoever goes on typing
 * notices nothing. The focus never leaves the field.
 */
export default function Suggestions({ input, onChange, onLeave }: SuggestionsProps) {
  const listId = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(input.value);
  const [wanted, setWanted] = useState(true);
  const [active, setActive] = useState(-1);
  const words = usePause(typed.trim(), 120);
  const isEnough = words.length >= leastLetters && typed.trim().length >= leastLetters;
  const { data } = useQuery({
    // A request whose answer nobody waits for any more is cancelled.
    ...useTRPC().catalog.suggest.queryOptions({ query: words }, { trpc: { abortOnUnmount: true } }),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const goods = isEnough ? (data ?? []) : [];
  const isOpen = wanted && goods.length > 0;
  const activeId = isOpen && active >= 0 ? `${listId}-${active}` : undefined;

  useEffect(() => onChange({ listId, isOpen, activeId }), [onChange, listId, isOpen, activeId]);

  function close() {
    setWanted(false);
    setActive(-1);
  }

  /** What was typed was a way to these goods, and says nothing about their page. */
  function leave() {
    close();
    setTyped('');
    onLeave();
  }

  function take({ slug }: GoodsCard) {
    leave();
    void navigate({ to: '/products/$slug', params: { slug } });
  }

  const onInput = useEffectEvent(() => {
    setTyped(input.value);
    setWanted(true);
    setActive(-1);
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (goods.length === 0) return;
      event.preventDefault();
      setWanted(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // Past either end is the field itself, with what was typed.
      const places = goods.length + 1;
      setActive((((isOpen ? active : -1) + 1 + step + places) % places) - 1);
      return;
    }
    const chosen = isOpen ? goods[active] : undefined;
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Enter') {
      close();
    } else if (event.key === 'Escape' && isOpen) {
      // The first press closes the list; the next one empties the field, as browsers do.
      event.preventDefault();
      close();
    }
  });

  useEffect(() => {
    const onBlur = () => close();
    input.addEventListener('input', onInput);
    input.addEventListener('keydown', onKeyDown);
    input.addEventListener('blur', onBlur);
    // Somebody may have typed on while this was on its way.
    setTyped(input.value);
    return () => {
      input.removeEventListener('input', onInput);
      input.removeEventListener('keydown', onKeyDown);
      input.removeEventListener('blur', onBlur);
    };
  }, [input]);

  return (
    <>
      <div role="status">
        <VisuallyHidden>{isOpen ? countWords(goods.length) : ''}</VisuallyHidden>
      </div>
      {isOpen && (
        <div id={listId} role="listbox" aria-label="Goods like this" className={styles.list}>
          {goods.map((product, index) => (
            <Link
              key={product.slug}
              to="/products/$slug"
              params={{ slug: product.slug }}
              preload={false}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              // The field keeps the focus, or the list would be gone before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={leave}
            >
              <Picture src={product.image} className={styles.picture} />
              <span className={styles.name}>{product.name}</span>
              <span className={styles.price}>
                {product.available ? <Price value={product.price} /> : 'Sold out'}
              </span>
            </Link>
          ))}
        </div>
      )}
    </>
  );
}

function countWords(count: number): string {
  const found = count === 1 ? 'One suggestion' : `${count} suggestions`;
  return `${found}, by the arrow keys.`;
}
