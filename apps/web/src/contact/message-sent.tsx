import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import styles from './contact.module.css';

interface MessageSentProps {
  /** Where the confirmation went; null: none was sent, or it is too long ago to say. */
  confirmationTo: string | null;
  /** Of the shop. */
  email: string;
}

/** What happens next, and where. */
export function MessageSent({ confirmationTo, email }: MessageSentProps) {
  return (
    <Page width="reading" className={styles.sent}>
      <h1>Thank you. We have it.</h1>
      <ol className={styles.steps}>
        {confirmationTo !== null && (
          <li>
            <strong>Now</strong> a confirmation is on its way to{' '}
            <strong className={styles.address}>{confirmationTo}</strong>. If it does not arrive,
            look among the spam, or <a href={`mailto:${email}`}>write to us by mail</a>: the address
            may have a slip in it.
          </li>
        )}
        <li>
          <strong>Soon</strong> a person reads what you wrote. Nobody else does, and no machine
          answers.
        </li>
        <li>
          <strong>Within two working days</strong> you have an answer by mail. Just answer that one
          if there is more to say.
        </li>
      </ol>
      <div className={styles.ways}>
        <ButtonLink to="/products" search={{}}>
          Look around the shop
        </ButtonLink>
        <ButtonLink to="/contact" search={{}} look="text">
          Write another message
        </ButtonLink>
      </div>
    </Page>
  );
}
