import type { QueryClient } from '@tanstack/react-query';
import type { QueryArea } from '../calls/paths.ts';

/** What is somebody's own; goods and posts are the same for all. */
const personal = [
  'account',
  'cart',
  'checkout',
  'contact',
  'office',
  'orders',
] satisfies QueryArea[];

/** Somebody else may hold the phone now: what is looked at is read anew, the rest is gone. */
export function forgetPerson(queryClient: QueryClient): void {
  for (const area of personal) void queryClient.resetQueries({ queryKey: [[area]] });
}
