import type { Country, SavedAddress } from '@stockroom/client/calls/shapes';
import { Button, ButtonLink } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './address-cards.module.css';
import { addressLines } from './address-lines.ts';

interface AddressCardsProps {
  addresses: SavedAddress[];
  /** Where the shop sends now. */
  countries: Country[];
}

/** What is done to one of them is a plain form: there is nothing to wait for, and nothing to lose. */
export function AddressCards({ addresses, countries }: AddressCardsProps) {
  return (
    <ul className={styles.cards}>
      {addresses.map((address) => {
        const { id, isDefault, country } = address;
        const [name, ...rest] = addressLines(address);
        return (
          <li key={id} className={styles.card}>
            {isDefault && <p className={styles.label}>Filled in at the checkout</p>}
            <address className={styles.lines}>
              <strong>{name}</strong>
              {'\n'}
              {rest.join('\n')}
            </address>
            {!countries.some(({ code }) => code === country) && (
              <p className={styles.quiet}>We do not send there at the moment.</p>
            )}
            <form method="post" action="/account/addresses" className={styles.actions}>
              <input type="hidden" name="id" value={id} />
              <ButtonLink to="/account/addresses" search={{ edit: id }} look="text">
                Change
                <VisuallyHidden>
                  {' '}
                  {name}, {address.line1}
                </VisuallyHidden>
              </ButtonLink>
              {!isDefault && (
                <Button type="submit" name="do" value="default" look="text">
                  Make default
                </Button>
              )}
              <Button type="submit" name="do" value="remove" look="text">
                Remove
                <VisuallyHidden>
                  {' '}
                  {name}, {address.line1}
                </VisuallyHidden>
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
