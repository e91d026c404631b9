import { JournalScreen } from '../../journal/journal-screen.tsx';

export default function JournalRoute() {
  return <JournalScreen />;
}
