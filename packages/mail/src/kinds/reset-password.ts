import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { forHours } from './for-hours.ts';

export function resetPassword({ shopName, path, hours }: MailData['reset_password']): Letter {
  return {
    subject: `Set a new password for ${shopName}`,
    preview: `The link works ${forHours(hours)}.`,
    shopName,
    heading: 'Set a new password',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody, probably you, asked for a new password at ${shopName}.`,
      },
      { block: 'button', label: 'Set a new password', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
      {
        block: 'note',
        text: `The link works once, ${forHours(hours)}. If it was not you, leave it alone: your password stays as it is. Give the link to nobody.`,
      },
    ],
    footer: 'You get this mail because a new password was asked for with this address.',
  };
}
