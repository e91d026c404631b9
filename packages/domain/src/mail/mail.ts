import type { MailData, MailKind } from '@stockroom/contract/mail';

/** A mail to be queued. `cause` names what it follows from ('order/12/paid'). */
export type Mail = {
  [Kind in MailKind]: {
    kind: Kind;
    to: string;
    cause: string;
    data: MailData[Kind];
    orderId?: string;
    accountId?: string;
  };
}[MailKind];
