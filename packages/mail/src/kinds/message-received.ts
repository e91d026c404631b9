import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { messageSubject } from './message-subject.ts';

export function messageReceived(message: MailData['message_received']): Letter {
  const { shopName, orderNumber, quote } = message;
  const about = orderNumber === null ? '' : ` about order ${orderNumber}`;
  return {
    subject: messageSubject(message),
    preview: 'It has arrived, and a person will read it.',
    shopName,
    heading: 'We have your message',
    blocks: [
      {
        block: 'paragraph',
        text: `Thank you for writing to ${shopName}${about}. A person reads every message; you will have an answer within two working days, at this address.`,
      },
      ...(quote === null ? [] : [{ block: 'quote' as const, heading: 'You wrote:', text: quote }]),
      {
        block: 'paragraph',
        text: 'If there is something to add, just answer this mail.',
      },
      { block: 'button', label: `Go to ${shopName}`, path: '/' },
    ],
    footer:
      'You get this mail because this address was given with a message to the shop. If it was not you, there is nothing to do.',
  };
}
