import { ButtonLink } from '../ui/button.tsx';
import buttonStyles from '../ui/button.module.css';
import { classNames } from '../ui/class-names.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import type { OrderSearch } from './order-search.ts';

type Payment = NonNullable<OrderSearch['payment']>;

interface BackToAppProps {
  number: string;
  token: string | undefined;
  payment: Payment;
  /** Opens the app at this order. */
  address: string;
}

const words: Record<Payment, { title: string; text: string }> = {
  done: {
    title: 'Thank you',
    text: 'The app shows how your order goes on.',
  },
  left: {
    title: 'Not paid yet',
    text: 'Nothing was charged. Your order waits for you in the app.',
  },
  unavailable: {
    title: 'No payments just now',
    text: 'Your order is kept. Please try again from the app in a moment.',
  },
  settled: {
    title: 'Nothing to pay',
    text: 'The app shows where your order stands.',
  },
};

/** In the browser that the app has opened for paying, once that is over. */
export function BackToApp({ number, token, payment, address }: BackToAppProps) {
  const { title, text } = words[payment];
  return (
    <Page>
      <Empty
        level="h1"
        title={title}
        actions={
          <>
            <a href={address} className={classNames(buttonStyles.button, buttonStyles.primary)}>
              Back to the app
            </a>
            <ButtonLink
              look="quiet"
              to="/orders/$number"
              params={{ number }}
              search={token === undefined ? {} : { token }}
            >
              See order {number} here
            </ButtonLink>
          </>
        }
      >
        {text}
      </Empty>
    </Page>
  );
}
