import { tracked, type TrackedEnvelope } from '@trpc/server';

/** Sends each event under its own id, from which a client goes on after a lost connection. */
export async function* trackEvents<Event extends { id: string }>(
  events: AsyncIterable<Event>,
): AsyncGenerator<TrackedEnvelope<Event>> {
  for await (const event of events) yield tracked(event.id, event);
}
