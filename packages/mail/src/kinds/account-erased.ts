import type { MailData } from '@stockroom/contract/mail';
import type { Letter } from '../letter.ts';

export function accountErased({ shopName, waiting }: MailData['account_erased']): Letter {
  return {
    subject: `What ${shopName} knew of you has been erased`,
    preview: 'This is the last mail that you get from us.',
    shopName,
    heading: 'It is all gone',
    blocks: [
      {
        block: 'paragraph',
        text: 'As you asked, we have erased what we kept on you: name, addresses, e-mail, messages, sign-ins. Of your orders we keep what the tax office wants to see, the sums and the country, and no longer whose they were.',
      },
      ...(waiting.length > 0
        ? [
            {
              block: 'paragraph' as const,
              text: `${waiting.join(' and ')} still has to reach you. We keep where it goes until it has left, and then forget that, too. The link in its confirmation opens it until then.`,
            },
          ]
        : []),
      { block: 'button', label: 'It was not me', path: '/contact' },
      { block: 'note', text: 'This mail, too, is erased here as soon as it has been sent.' },
    ],
    footer: 'You get this mail because your account was erased.',
  };
}
