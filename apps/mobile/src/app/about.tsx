import { Stack } from 'expo-router';
import { AboutScreen } from '../shop/about-screen.tsx';

export default function AboutRoute() {
  return (
    <>
      <Stack.Screen options={{ title: 'About the shop' }} />
      <AboutScreen />
    </>
  );
}
