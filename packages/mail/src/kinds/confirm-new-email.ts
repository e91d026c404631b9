import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { forHours } from './for-hours.ts';

export function confirmNewEmail({ shopName, path, hours }: MailData['confirm_new_email']): Letter {
  return {
    subject: `Confirm your new address for ${shopName}`,
    preview: 'One click, and we know that it is yours.',
    shopName,
    heading: 'Is this your new address?',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody, probably you, asked that an account at ${shopName} use this address from now on. Confirm it while you are signed in.`,
      },
      { block: 'button', label: 'Confirm this address', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
      {
        block: 'note',
        text: `The link works ${forHours(hours)}. If it was not you, leave it alone, and nothing happens.`,
      },
    ],
    footer: 'You get this mail because this address was given for an account.',
  };
}
