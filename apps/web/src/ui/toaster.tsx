import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { listen } from './say.ts';
import styles from './toaster.module.css';

/** Shows what is said; loaded by ToasterHost. */
export default function Toaster() {
  return (
    <Toast.Provider timeout={5000} limit={2}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts, add, close } = Toast.useToastManager();
  useEffect(
    () =>
      listen(({ words, urgent, action }) => {
        const id = add({
          title: words,
          priority: urgent ? 'high' : 'low',
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                close(id);
                action.onPress();
              },
            },
          }),
        });
      }),
    [add, close],
  );
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
