import { Toast } from '@base-ui/react/toast';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useLocation } from '@tanstack/react-router';
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
  const { toasts, add, close } = Toast.useToastManager<{ mootAt: string | undefined }>();
  useEffect(
    () =>
      listen(({ urgent, action, mootAt, ...of }) => {
        const id = add({
          title: 'words' in of ? of.words : errorMessage(of.error),
          priority: urgent ? 'high' : 'low',
          data: { mootAt },
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
  const { pathname } = useLocation();
  useEffect(() => {
    for (const { id, data, transitionStatus } of toasts) {
      // One that is closed stays in the list until it has faded.
      if (data?.mootAt === pathname && transitionStatus !== 'ending') close(id);
    }
  }, [toasts, pathname, close]);
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
