import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';

export function emailTaken({ shopName, path }: MailData['email_taken']): Letter {
  return {
    subject: `This address has an account at ${shopName} already`,
    preview: 'So another account cannot use it as well.',
    shopName,
    heading: 'You have an account already',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody, probably you, asked that an account at ${shopName} use this address from now on. It has an account of its own already, and nothing about it has changed.`,
      },
      {
        block: 'paragraph',
        text: 'If it was you, sign in with this address instead. A forgotten password can be set anew.',
      },
      { block: 'button', label: 'Set a new password', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
      { block: 'note', text: 'If it was not you, there is nothing to do.' },
    ],
    footer: 'You get this mail because this address was given for an account.',
  };
}
