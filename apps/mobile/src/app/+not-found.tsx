import { Stack } from 'expo-router';
import { NothingHere } from '../frame/nothing-here.tsx';

export default function NotFoundRoute() {
  return (
    <>
      <Stack.Screen options={{ title: '' }} />
      <NothingHere />
    </>
  );
}
