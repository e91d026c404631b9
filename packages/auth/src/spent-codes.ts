import type { Db } from '@stockroom/db/db';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { TWO_FACTOR_ERROR_CODES } from 'better-auth/plugins';
import { z } from 'zod';
import type { FindSignedIn } from './find-signed-in.ts';
import { spendCode } from './spend-code.ts';

interface SpentCodesParts {
  db: Db;
  findSignedIn: FindSignedIn;
}

/** `guardRequest` has refused every other body. */
const givenCode = z.object({ code: z.string() });

/** better-auth takes a code of the app as often as it comes; this one takes it once. */
export function spentCodesPlugin({ db, findSignedIn }: SpentCodesParts): BetterAuthPlugin {
  return {
    id: 'spent-codes',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const signedIn = ctx.headers && (await findSignedIn(ctx.headers));
            let accountId = signedIn?.account.id;
            if (accountId === undefined) {
              // Whose password was given a moment ago: better-auth's cookie names its own row of that.
              const { name } = ctx.context.createAuthCookie('two_factor');
              const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
              const row =
                challenge && (await ctx.context.internalAdapter.findVerificationValue(challenge));
              if (!row) return;
              accountId = row.value;
            }
            const { code } = givenCode.parse(ctx.body);
            const decrypt = (data: string) =>
              symmetricDecrypt({ key: ctx.context.secretConfig, data });
            if (await spendCode(db, { accountId, code }, decrypt)) return;
            // As a wrong one is answered.
            throw APIError.from('UNAUTHORIZED', TWO_FACTOR_ERROR_CODES.INVALID_CODE);
          }),
        },
      ],
    },
  };
}
