import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';

export function accountExists({ shopName, path }: MailData['account_exists']): Letter {
  return {
    subject: `You have an account at ${shopName} already`,
    preview: 'Sign in with it; a forgotten password can be set anew.',
    shopName,
    heading: 'You have an account already',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody, probably you, signed up at ${shopName} with this address. It has an account already, and nothing about it has changed.`,
      },
      { block: 'button', label: 'Set a new password', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
      {
        block: 'note',
        text: 'If you know your password, sign in as ever. If it was not you, there is nothing to do.',
      },
    ],
    footer: 'You get this mail because somebody signed up with this address.',
  };
}
