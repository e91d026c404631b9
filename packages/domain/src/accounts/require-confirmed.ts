import { ShopError } from '../shop-error.ts';
import { isConfirmed, type Session } from './session.ts';

/** @throws confirm_it_is_you where the password was given, or somebody signed in, too long ago */
export function requireConfirmed(session: Session): void {
  if (!isConfirmed(session)) throw new ShopError({ code: 'confirm_it_is_you' });
}
