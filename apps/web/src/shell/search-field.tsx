import { useMatch, useNavigate } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Combo } from '../search/suggestions.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './search-field.module.css';

const Suggestions = lazy(() => import('../search/suggestions.tsx'));

/** A plain GET form; scripts spare the reload, and suggest goods once somebody begins to type. */
export function SearchField() {
  const navigate = useNavigate();
  // Lists of the office have a query, too, which is not about goods.
  const goods = useMatch({ from: '/products/', shouldThrow: false });
  const query = goods?.search.query ?? '';
  const [input, setInput] = useState<HTMLInputElement>();
  const [combo, setCombo] = useState<Combo>();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Nobody has told React what was typed before it was here.
    const early = field.current;
    if (early && early === document.activeElement && early.value !== early.defaultValue) {
      setInput(early);
    }
  }, []);

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('query') ?? '').trim();
    void navigate({ to: '/products', search: words === '' ? {} : { query: words } });
  }

  return (
    <form
      action="/products"
      method="get"
      role="search"
      aria-label="The whole shop"
      className={styles.search}
      onSubmit={search}
    >
      <label htmlFor="search">
        <VisuallyHidden>Search the shop</VisuallyHidden>
      </label>
      <input
        // A new page shows what was searched there.
        key={query}
        ref={field}
        id="search"
        className={styles.input}
        type="search"
        name="query"
        maxLength={200}
        placeholder="Bunting, a blue mug …"
        defaultValue={query}
        autoComplete="off"
        enterKeyHint="search"
        onInput={(event) => setInput(event.currentTarget)}
        {...(combo && describeList(combo))}
      />
      <button type="submit" className={styles.go}>
        <VisuallyHidden>Search</VisuallyHidden>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M13 13l5 5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
        </svg>
      </button>
      {input && (
        <Suspense>
          <Suggestions input={input} onChange={setCombo} onLeave={() => input.form?.reset()} />
        </Suspense>
      )}
    </form>
  );
}

/** Only where there is a list: without scripts the field is an ordinary one. */
function describeList({ listId, isOpen, activeId }: Combo) {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': activeId,
  };
}
