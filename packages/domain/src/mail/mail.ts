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
    /** Its id where one was given out before; a new one otherwise. Without angle brackets. */
    messageId?: string;
    /** Where an answer goes, if not to the shop. */
    replyTo?: string;
    /** Message ids of the mails that it follows, the first first. */
    thread?: string[];
    /** It goes to somebody who is being forgotten: once it has gone out, it is erased. */
    eraseWhenSettled?: true;
  };
}[MailKind];
