import type { AppRouter } from '@stockroom/api/router';
import type { TRPCLink } from '@trpc/client';
import { observable, tap } from '@trpc/server/observable';
import { refusalOf } from '../calls/refusal-of.ts';
import type { Session } from '../session/session.ts';

/**
 * Notices that the shop does not know the session any more: it was revoked from elsewhere, or has run out.
 * The app would go on showing an account in which nothing works. An account that was erased leaves nothing.
 */
export function noticeEnd(session: Session): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const end = session.expectEnd();
        return next(op)
          .pipe(
            tap({
              next({ result }) {
                const isNobody = 'data' in result && result.data === null;
                if (op.path === 'account.me' && isNobody) void end();
                if (op.path === 'account.erase') void session.clear();
              },
              error(error) {
                if (refusalOf(error)?.code === 'sign_in_required') void end();
              },
            }),
          )
          .subscribe(observer);
      });
}
