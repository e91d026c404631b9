import { useLocalSearchParams } from 'expo-router';
import { ContactScreen } from '../contact/contact-screen.tsx';

export default function ContactRoute() {
  const { order } = useLocalSearchParams<{ order?: string }>();
  return <ContactScreen key={order} order={order} />;
}
