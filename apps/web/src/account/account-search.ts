import { onlyMeant } from '../only-meant.ts';

/** What the addresses of signing in and its relatives may say. */
export interface AccountSearch {
  /** From a mail: proves whoever clicks. */
  token?: string;
  /** The form was accepted: the page says what comes next. */
  done?: '1';
  /** Begun in the phone app: when it is done, there is a way back into it. */
  app?: '1';
  /** Where to go after signing in: a path of this shop. */
  next?: string;
}

export function readAccountSearch(raw: Record<string, unknown>): AccountSearch {
  const { token, done, app, next } = raw;
  return onlyMeant(raw, {
    ...(typeof token === 'string' && token !== '' && { token: token.slice(0, 2_000) }),
    ...(done === '1' && { done }),
    ...(app === '1' && { app }),
    ...(typeof next === 'string' && isOwnPath(next) && { next }),
  });
}

/** '//elsewhere.example' and '/\elsewhere.example' are other sites. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 300;
}
