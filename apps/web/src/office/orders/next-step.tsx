import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { CancelAsStaff } from './cancel-as-staff.tsx';
import { CorrectTracking } from './correct-tracking.tsx';
import styles from './next-step.module.css';
import { PackButton } from './pack-button.tsx';
import { PrintSlip } from './print-slip.tsx';
import { ShipOrder } from './ship-order.tsx';
import { UnpackButton } from './unpack-button.tsx';
import { ShipmentFacts } from '../../orders/shipment-facts.tsx';

interface NextStepProps {
  order: OfficeOrder;
  /** Why a form that was sent without scripts was not accepted. */
  answer: FormAnswer | undefined;
}

/** What staff can do with an order where it stands now. */
export function NextStep({ order, answer }: NextStepProps) {
  const { number, status, shipment } = order;
  switch (status) {
    case 'paid':
      return (
        <Step title="Pack it" status={status}>
          <p>Once it is packed, its customer can no longer call it off by themselves.</p>
          <div className={styles.actions}>
            <PackButton number={number} />
            <PrintSlip />
            <CancelAsStaff number={number} />
          </div>
        </Step>
      );
    case 'packed':
      return (
        <Step title="Ship it" status={status}>
          <ShipOrder order={order} refused={answer?.form === 'ship' ? answer : undefined} />
          <div className={styles.more}>
            <PrintSlip />
            <UnpackButton number={number} />
            <CancelAsStaff number={number} />
          </div>
        </Step>
      );
    case 'shipped':
      return (
        shipment !== null && (
          <Step title="It is on its way" status={status}>
            <ShipmentFacts shipment={shipment} />
            <CorrectTracking
              number={number}
              shipment={shipment}
              refused={answer?.form === 'correct' ? answer : undefined}
            />
          </Step>
        )
      );
    case 'awaiting_payment':
      return (
        <div className={styles.actions}>
          <CancelAsStaff number={number} />
        </div>
      );
    case 'cancelled':
    case 'expired':
      return null;
  }
}

/** The step that was just taken takes its button with it: the focus goes on to the next. */
function Step({ title, status, children }: { title: string; status: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [status]);
  return (
    <section className={styles.step}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
