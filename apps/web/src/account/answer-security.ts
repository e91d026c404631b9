import { easyPassword } from '@stockroom/client/words/sign-in-words';
import type { PageContext } from '@stockroom/client/calls/page-context';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { FormRefused } from '../forms/form-answer.ts';
import type { FormFields } from '../forms/form-fields.ts';
import { refuseUnlessOk } from './refuse-account-form.ts';
import { showOnce } from './shown-once.ts';

/** What each form of the page does: where to go on to, or nothing where the page itself is the answer. */
const doers: Record<string, (fields: FormFields, page: PageContext) => Promise<Done | null>> = {
  email: async (fields, { trpc }) => {
    const input = { email: fields.text('email'), password: fields.text('password') };
    await beside('password', () => trpc.account.changeEmail.mutate(input));
    return 'email';
  },
  'cancel-email': async (_fields, { trpc }) => {
    await trpc.account.emailChange.cancel.mutate();
    return 'email-cancelled';
  },
  password: async (fields, { trpc }) => {
    const input = { password: fields.text('password'), newPassword: fields.text('newPassword') };
    if (input.newPassword.length < 10) {
      throw new FormRefused('', {
        newPassword: 'A little longer, please: at least ten characters.',
      });
    }
    await beside('password', () => trpc.account.changePassword.mutate(input));
    return 'password';
  },
  'add-passkey': async () => {
    throw new FormRefused('Adding a passkey needs JavaScript, which does not run here just now.');
  },
  'rename-passkey': async (fields, { trpc }) => {
    const input = { id: fields.text('id'), name: fields.text('name') };
    await trpc.account.passkeys.rename.mutate(input);
    return 'passkey-renamed';
  },
  'remove-passkey': async (fields, { trpc }) => {
    const password = fields.get('password');
    if (password !== undefined) {
      await beside('password', () => trpc.account.confirm.mutate({ password }));
    }
    await trpc.account.passkeys.remove.mutate({ id: fields.text('id') });
    return 'passkey-removed';
  },
  'end-session': async (fields, { trpc }) => {
    await trpc.account.sessions.revoke.mutate({ id: fields.text('id') });
    return 'session';
  },
  'end-others': async (_fields, { trpc }) => {
    await trpc.account.sessions.revokeOthers.mutate();
    return 'sessions';
  },
  'end-second-step': async (fields, { accountForms }) => {
    refuseUnlessOk(await accountForms.secondStep.end({ password: fields.text('password') }));
    return 'second-step-off';
  },
  'new-codes': async (fields, page) => {
    const answer = await page.accountForms.secondStep.newCodes({
      password: fields.text('password'),
    });
    if (!answer.ok) {
      refuseUnlessOk(answer);
      return null;
    }
    showOnce(page.trpc, answer.backupCodes);
    return null;
  },
};

/** What was done, as the page's address says it; each belongs to a section of the page. */
export const sectionOf = {
  email: 'email',
  'email-cancelled': 'email',
  password: 'password',
  'passkey-added': 'passkeys',
  'passkey-renamed': 'passkeys',
  'passkey-removed': 'passkeys',
  session: 'sessions',
  sessions: 'sessions',
  'second-step-off': 'second-step',
} as const;
export type Done = keyof typeof sectionOf;

export function isDone(value: unknown): value is Done {
  return typeof value === 'string' && Object.hasOwn(sectionOf, value);
}

export async function answerSecurity(
  fields: FormFields,
  page: PageContext,
): Promise<string | null> {
  const doer = Object.hasOwn(doers, fields.text('do')) ? doers[fields.text('do')] : undefined;
  if (!doer) throw new FormRefused('That was none of the forms of this page.');
  const done = await doer(fields, page);
  return done === null ? null : `/account/security?done=${done}#${sectionOf[done]}`;
}

/** A wrong password is said beside its field. */
async function beside(field: string, doing: () => Promise<unknown>): Promise<void> {
  try {
    await doing();
  } catch (error) {
    const code = refusalOf(error)?.code;
    if (code === 'wrong_password')
      throw new FormRefused('', { [field]: 'That is not your password.' });
    if (code === 'password_too_easy') throw new FormRefused('', { newPassword: easyPassword });
    if (code === 'email_is_yours')
      throw new FormRefused('', { email: 'That is your address already.' });
    throw error;
  }
}
