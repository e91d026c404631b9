import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { forHours } from './for-hours.ts';

export function verifyEmail({ shopName, path, hours }: MailData['verify_email']): Letter {
  return {
    subject: `Confirm your address for ${shopName}`,
    preview: 'One click, and your account is ready.',
    shopName,
    heading: 'Is this address yours?',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody, probably you, opened an account at ${shopName} with this address. Confirm it, and the account is ready.`,
      },
      { block: 'button', label: 'Confirm this address', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
      {
        block: 'note',
        text: `The link works ${forHours(hours)}. If it was not you, leave it alone, and nothing happens.`,
      },
    ],
    footer: 'You get this mail because this address was given for a new account.',
  };
}
