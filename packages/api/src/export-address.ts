import { exportMinutes } from '@stockroom/domain/privacy/export-link';
import type { Context } from './context.ts';

/** Of the archive, for browsers and apps alike: `apps/server` answers there. */
export function exportAddress(ctx: Pick<Context, 'publicUrl'>, token: string) {
  return {
    url: `${ctx.publicUrl}/export?token=${token}`,
    expiresAt: new Date(Date.now() + exportMinutes * 60_000),
  };
}
