import type { PageContext } from '@stockroom/client/calls/page-context';
import type { FormFields } from '../forms/form-fields.ts';
import { readAddress } from './read-address.ts';

/** Answers the forms of `/account/addresses`, each by its button. */
export async function changeAddresses(fields: FormFields, { trpc }: PageContext): Promise<string> {
  const { addresses } = trpc.account;
  const id = fields.text('id');
  switch (fields.text('do')) {
    case 'add':
      await addresses.add.mutate({
        ...readAddress(fields),
        makeDefault: fields.text('makeDefault') === '1',
      });
      break;
    case 'change':
      await addresses.update.mutate({ ...readAddress(fields), id });
      break;
    case 'default':
      await addresses.makeDefault.mutate({ id });
      break;
    case 'remove':
      await addresses.remove.mutate({ id });
      break;
    default:
      return '/account/addresses';
  }
  return '/account/addresses?saved=1';
}
