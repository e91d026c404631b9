import type { ActorKind } from '@stockroom/db/tables/orders';

/** Who changes a state: every order event names one. */
export interface Actor {
  kind: ActorKind;
  accountId?: string | undefined;
}

export const byJob: Actor = { kind: 'job' };
export const byProvider: Actor = { kind: 'provider' };

export function staffActor({ id }: { id: string }): Actor {
  return { kind: 'staff', accountId: id };
}
