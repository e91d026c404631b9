import { screen, userEvent } from '@testing-library/react-native';
import type { Person } from './another-phone.fixture.ts';

/** From a screen that offers it, by the form, as a person would. */
export async function signInHere({
  email,
  password,
}: Pick<Person, 'email' | 'password'>): Promise<void> {
  await userEvent.press(await screen.findByRole('button', { name: 'Sign in' }));
  await userEvent.type(await screen.findByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Password'), password, { submitEditing: true });
}
