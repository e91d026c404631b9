import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { messageSubject } from './message-subject.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

export function messageAnswered(answer: MailData['message_answered']): Letter {
  const { shopName, name, body, by, quote, quotedAt } = answer;
  return {
    subject: `Re: ${messageSubject(answer)}`,
    preview: body.slice(0, 140),
    shopName,
    heading: `An answer for ${name}`,
    blocks: [
      { block: 'prose', text: body },
      { block: 'note', text: `${by}, ${shopName}` },
      {
        block: 'quote',
        heading: `On ${day.format(new Date(quotedAt))} you wrote:`,
        text: quote,
      },
      { block: 'button', label: `Go to ${shopName}`, path: '/' },
    ],
    footer: 'This is the answer to your message. If there is more to say, just answer this mail.',
  };
}
