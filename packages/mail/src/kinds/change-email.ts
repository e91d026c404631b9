import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';
import { forHours } from './for-hours.ts';

export function changeEmail(data: MailData['change_email']): Letter {
  const { shopName, path, hours, newEmail, asked } = data;
  return {
    subject: `Change your address at ${shopName}?`,
    preview: `To ${newEmail}. You can stop it.`,
    shopName,
    heading: 'Change your address?',
    blocks: [
      {
        block: 'paragraph',
        text: `Somebody who knows your password, probably you, asked that your account at ${shopName} use the address ${newEmail} from now on.`,
      },
      {
        block: 'paragraph',
        text: asked
          ? 'Nothing changes unless you agree here, and the new address is proved to be yours.'
          : 'It will, as soon as the new address is proved. You need not agree, but you can stop it here.',
      },
      { block: 'button', label: asked ? 'Agree, or stop it' : 'Stop it', path },
      { block: 'link', label: 'If the button does nothing, copy this address', path },
      {
        block: 'note',
        text: `The link works ${forHours(hours)}. If it was not you, stop it, and change your password: somebody else knows it. Give the link to nobody.`,
      },
    ],
    footer: 'You get this mail because it is the address of your account.',
  };
}
