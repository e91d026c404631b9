import { formatDay, formatMoment } from '@stockroom/client/words/format-date';
import type { CustomerDetail } from '@stockroom/client/calls/shapes';
import { addressLines } from '../../addresses/address-lines.ts';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { PasswordForm } from '../../privacy/password-form.tsx';
import { Price } from '../../ui/price.tsx';
import { OrderRow } from '../order-row.tsx';
import styles from './customers.module.css';
import { ordersWords, roleWords } from './customer-words.ts';

interface CustomerViewProps {
  customerKey: string;
  customer: CustomerDetail;
  /** Who looks may hand out and erase what is kept on the customer. */
  isOwner: boolean;
  answer: FormAnswer | undefined;
}

/** One customer: what they bought, what they wrote, and what they may ask of the owner. */
export function CustomerView({ customerKey, customer, isOwner, answer }: CustomerViewProps) {
  const { account, email, spent, ordersCount, orders, messages, addresses } = customer;
  return (
    <div className={styles.layout}>
      <div>
        <section className={styles.part}>
          <h2>{ordersCount > orders.length ? 'Latest orders' : 'Orders'}</h2>
          {orders.length === 0 ? (
            <p className={styles.quiet}>None yet.</p>
          ) : (
            <ul className={styles.list}>
              {orders.map((order) => (
                <OrderRow key={order.number} order={order} fresh={false} />
              ))}
            </ul>
          )}
        </section>
        <section className={styles.part}>
          <h2>Messages</h2>
          {messages.length === 0 ? (
            <p className={styles.quiet}>None.</p>
          ) : (
            <ul className={styles.list}>
              {messages.map((message) => (
                <li key={message.id} className={styles.row}>
                  <a href={`/office/messages/${message.id}`} className={styles.key}>
                    {message.beginning}
                  </a>
                  <span className={styles.quiet}>{formatMoment(message.at)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <div>
        <section className={styles.part}>
          <h2>Who it is</h2>
          <dl className={styles.facts}>
            <dt>E-mail</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
            <dt>Kind</dt>
            <dd>
              {roleWords(account?.role ?? null)}
              {account && !account.emailVerified && ', address not confirmed'}
            </dd>
            {account && (
              <>
                <dt>Since</dt>
                <dd>{formatDay(account.createdAt)}</dd>
              </>
            )}
            <dt>Bought</dt>
            <dd>
              {ordersWords(ordersCount)}, <Price value={spent} />
            </dd>
          </dl>
        </section>
        {addresses.length > 0 && (
          <section className={styles.part}>
            <h2>Addresses</h2>
            {addresses.map((address) => (
              <address key={address.id} className={styles.address}>
                {addressLines(address).join('\n')}
              </address>
            ))}
          </section>
        )}
        {isOwner && (
          <section className={styles.part}>
            <h2>On their request</h2>
            <p className={styles.quiet}>
              Make sure that whoever asks is this customer: answer only to {email}. Both are written
              down.
            </p>
            <details className={styles.fold} open={answer?.form === 'export'}>
              <summary>Everything that is kept on them</summary>
              <PasswordForm
                action={`/office/customers/${customerKey}`}
                name="export"
                answer={answer}
                submit="Download everything"
              />
            </details>
            <details className={styles.fold} open={answer?.form === 'erase'}>
              <summary>Forget them</summary>
              <PasswordForm
                action={`/office/customers/${customerKey}`}
                name="erase"
                answer={answer}
                submit="Erase this customer"
                danger
                sure="They have asked for it, and I know that it cannot be undone."
              />
            </details>
          </section>
        )}
      </div>
    </div>
  );
}
