import type { AccountChange, MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { sayWhen } from './say-when.ts';

/** What has happened, as a heading and as the end of a sentence. */
const words = {
  password: { heading: 'Your password was changed', happened: 'its password was changed' },
  email: { heading: 'Your address was changed', happened: 'its e-mail address was changed' },
  passkey_added: { heading: 'A passkey was added', happened: 'a passkey was added to it' },
  passkey_removed: { heading: 'A passkey was removed', happened: 'a passkey of it was removed' },
  two_factor_on: {
    heading: 'Signing in now takes two steps',
    happened: 'signing in by password was made to ask for a code as well',
  },
  two_factor_off: {
    heading: 'Signing in no longer takes two steps',
    happened: 'signing in by password was made to ask for no code any more',
  },
  backup_codes_made: {
    heading: 'You have new backup codes',
    happened: 'new backup codes were made for it, and the earlier ones no longer work',
  },
  backup_code_used: {
    heading: 'A backup code was used',
    happened: 'somebody signed in to it with one of its backup codes',
  },
} satisfies Record<AccountChange, { heading: string; happened: string }>;

export function accountChanged(data: MailData['account_changed']): Letter {
  const { shopName, path, at, what, device } = data;
  const { heading, happened } = words[what];
  return {
    subject: `${heading} (${shopName})`,
    preview: `On ${sayWhen(at)}, by ${device}.`,
    shopName,
    heading,
    blocks: [
      {
        block: 'paragraph',
        text: `This is about your account at ${shopName}: ${happened}, on ${sayWhen(at)}, by ${device}. If it was you, there is nothing to do.`,
      },
      {
        block: 'paragraph',
        text: 'If it was not you, set a new password at once. It signs everybody out, whoever they are.',
      },
      { block: 'button', label: 'Set a new password', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
    ],
    footer: 'You get this mail because it is about your account.',
  };
}
