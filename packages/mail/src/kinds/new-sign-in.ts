import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { sayWhen } from './say-when.ts';

export function newSignIn(data: MailData['new_sign_in']): Letter {
  const { shopName, path, at, device, ipAddress } = data;
  return {
    subject: `A new sign-in to your account at ${shopName}`,
    preview: `${device}, ${sayWhen(at)}.`,
    shopName,
    heading: 'Was that you?',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody has signed in to your account at ${shopName} from where you have not signed in before: ${device}, on ${sayWhen(at)}, from the address ${ipAddress}.`,
      },
      { block: 'paragraph', text: 'If it was you, there is nothing to do.' },
      {
        block: 'paragraph',
        text: 'If it was not you, end that sign-in now and change your password: then nobody else is signed in any more.',
      },
      { block: 'button', label: 'See where you are signed in', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
    ],
    footer: 'You get this mail because it is about your account.',
  };
}
