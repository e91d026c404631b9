import { useLocalSearchParams } from 'expo-router';
import { PostScreen } from '../../journal/post-screen.tsx';

export default function PostRoute() {
  const { slug } = useLocalSearchParams<{ slug: string }>();
  return <PostScreen key={slug} slug={slug} />;
}
