import { isGone } from '@stockroom/client/calls/refusal-of';
import { useQuery } from '@tanstack/react-query';
import { Redirect, Stack } from 'expo-router';
import { useTRPC } from '../shop/shop-context.ts';
import { Awaited } from '../ui/awaited.tsx';
import { Screen } from '../ui/screen.tsx';
import { PostGone } from './post-gone.tsx';
import { PostSkeleton } from './post-skeleton.tsx';
import { PostView } from './post-view.tsx';

export function PostScreen({ slug }: { slug: string }) {
  const post = useQuery(useTRPC().journal.bySlug.queryOptions({ slug }));
  return (
    <>
      <Stack.Screen options={{ headerTitle: '' }} />
      <Awaited
        query={post}
        waiting={<PostSkeleton />}
        // What was taken back is gone, although it was read here before.
        otherwise={(error) => (isGone(error) ? <PostGone /> : undefined)}
        around={(instead) => <Screen>{instead}</Screen>}
      >
        {(found) =>
          found.movedTo === null ? (
            <PostView post={found} onRefresh={post.refetch} />
          ) : (
            <Redirect href={`/journal/${found.movedTo}`} />
          )
        }
      </Awaited>
    </>
  );
}
