import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import styles from './toaster.module.css';

/** Lets everything inside say something in passing; see `useSay`. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={7000} limit={2}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="right">
      <Toast.Content className={styles.content}>
        <div className={styles.words}>
          <Toast.Title className={styles.title} />
        </div>
        <Toast.Action className={styles.press} />
        <Toast.Close className={styles.press} aria-label="Dismiss">
          ✕
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export interface Saying {
  words: string;
  /** `true` interrupts whoever listens: for refusals. */
  urgent?: boolean;
  action?: { label: string; onPress: () => void };
}

/** `say({ words: 'Taken out.', action: { label: 'Undo', onPress } })` */
export function useSay(): (saying: Saying) => void {
  const toasts = Toast.useToastManager();
  return ({ words, urgent, action }) => {
    const id = toasts.add({
      title: words,
      priority: urgent ? 'high' : 'low',
      ...(action && {
        actionProps: {
          children: action.label,
          onClick: () => {
            toasts.close(id);
            action.onPress();
          },
        },
      }),
    });
  };
}
