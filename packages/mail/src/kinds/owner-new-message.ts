import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';

export function ownerNewMessage(message: MailData['owner_new_message']): Letter {
  const { shopName, orderNumber, name, email, body, path } = message;
  const about = orderNumber === null ? '' : `, about order ${orderNumber}`;
  return {
    subject: `New message from ${name}${about}`,
    preview: body.slice(0, 140),
    shopName,
    heading: `${name} has written to you`,
    blocks: [
      { block: 'quote', heading: `${name} (${email})${about}:`, text: body },
      { block: 'button', label: 'Answer in the office', path },
      {
        block: 'note',
        text: 'Answered there, everybody who looks after the shop can see it. If you answer this mail instead, it goes to whoever wrote, and the office does not know of it.',
      },
    ],
    footer: `You get this mail because your address is the one of ${shopName} itself.`,
  };
}
