import { useLocalSearchParams } from 'expo-router';
import { TagScreen } from '../../../journal/tag-screen.tsx';

export default function TagRoute() {
  const { tag } = useLocalSearchParams<{ tag: string }>();
  return <TagScreen key={tag} tag={tag} />;
}
