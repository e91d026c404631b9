import type { AccountFacts, ShopFacts } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import styles from './contact.module.css';

/** Beside the form: who reads it, when, and other ways to reach them. */
export function WhoAnswers({ shop, account }: { shop: ShopFacts; account: AccountFacts | null }) {
  return (
    <aside className={styles.slip} aria-label={`How to reach ${shop.name}`}>
      <h2>Who answers</h2>
      <p>
        The people who pack your parcels. They read on working days, and answer within two of them.
      </p>
      <dl className={styles.ways}>
        <div>
          <dt>By mail</dt>
          <dd>
            <a href={`mailto:${shop.email}`} className={styles.address}>
              {shop.email}
            </a>
          </dd>
        </div>
        {shop.address !== '' && (
          <div>
            <dt>By post</dt>
            <dd>
              <address className={styles.post}>{`${shop.name}\n${shop.address}`}</address>
            </dd>
          </div>
        )}
        <div>
          <dt>Where is my order?</dt>
          <dd>
            {account ? (
              <>
                <Link to="/account/orders" search={{}}>
                  Your orders
                </Link>{' '}
                say at once how far they are.
              </>
            ) : (
              'The link in its mails says at once how far it is.'
            )}
          </dd>
        </div>
      </dl>
    </aside>
  );
}
