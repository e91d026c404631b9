import { type RefObject, useEffect } from 'react';

const key = 'contact-draft';
const kept = ['name', 'email', 'orderNumber', 'message'] as const;

/**
 * Keeps what is being written for as long as the tab is open: a reload, a wrong step or a lost
 * connection costs nobody their words. Not longer: others may use the same computer.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  onRestored: () => void,
): { save: () => void; forget: () => void } {
  useEffect(() => {
    const draft = read();
    for (const [name, value] of Object.entries(draft)) {
      const control = form.current?.elements.namedItem(name);
      // What the page came with, an account's name or an order's number, is newer.
      if (isTyped(control) && control.value === '') control.value = value;
    }
    onRestored();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- Once, as the form appears.
  }, []);

  return {
    save: () => {
      const values = kept.flatMap((name) => {
        const control = form.current?.elements.namedItem(name);
        return isTyped(control) && control.value !== '' ? [[name, control.value]] : [];
      });
      tryTo(() => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(values))));
    },
    forget: () => tryTo(() => sessionStorage.removeItem(key)),
  };
}

function isTyped(control: unknown): control is HTMLInputElement | HTMLTextAreaElement {
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
}

function read(): Record<string, string> {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (!draft || typeof draft !== 'object') return {};
    return Object.fromEntries(
      Object.entries(draft).filter(
        ([name, value]) => kept.some((each) => each === name) && typeof value === 'string',
      ),
    );
  } catch {
    return {};
  }
}

/** Some browsers forbid pages to keep anything: then nothing is kept. */
function tryTo(keep: () => void): void {
  try {
    keep();
  } catch {
    // As said.
  }
}
