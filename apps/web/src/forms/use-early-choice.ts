import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Hears once, as soon as the page is alive, what was chosen in a form before the scripts came. Nobody
 * has told React of that: it would go on with, or even put back, what the server has written.
 */
export function useEarlyChoice(
  form: RefObject<HTMLFormElement | null>,
  hear: (fields: FormData) => void,
): void {
  const heard = useRef(false);
  useLayoutEffect(() => {
    if (heard.current || !form.current) return;
    heard.current = true;
    hear(new FormData(form.current));
  });
}
