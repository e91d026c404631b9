import { useRouter } from 'expo-router';
import { Row } from '../ui/rows.tsx';

/** What anybody finds here, signed in or not. */
export function ShopRows() {
  const router = useRouter();
  return (
    <>
      <Row icon="mail" title="Write to us" onPress={() => router.push('/contact')} />
      <Row icon="about" title="About the shop" onPress={() => router.push('/about')} />
    </>
  );
}
