import { AccountScreen } from '../../account/account-screen.tsx';

export default function AccountTab() {
  return <AccountScreen />;
}
