/**
 * What the pages of signing in need from the server, so that their forms work before hydration and
 * without JavaScript. `apps/server` hands one to each page that it renders, made for that request:
 * the caller's cookies and address are known to it, and cookies that an answer sets go out with the
 * page's own answer. Pages never see better-auth.
 *
 * The links in mails open these pages: `/verify-email?token=…`, `/reset-password?token=…` and, from
 * `npm run owner`, `/owner/<token>`. Verifying and resetting change something, so those pages show a
 * button and call on POST: mail scanners open every link they see.
 */
export interface AccountForms {
  /**
   * Signs in, and moves the guest's cart into the account's. `second_step`: the password is right, and
   * a code is asked for besides; `giveCode` within ten minutes.
   */
  signIn(input: { email: string; password: string }): Promise<AccountFormAnswer>;
  /**
   * Answers the same whether or not the address already has an account, and signs nobody in; in
   * either case a mail goes to the address. 'We have sent you a mail. You can sign in already.'
   */
  signUp(input: { name: string; email: string; password: string }): Promise<AccountFormAnswer>;
  /** A code of the app, or one of the backup codes; signs in. */
  giveCode(input: { code: string }): Promise<AccountFormAnswer>;
  /** Well, too, when nobody was signed in. */
  signOut(): Promise<AccountFormAnswer>;
  /** Answers the same whether or not the address has an account. */
  requestReset(input: { email: string }): Promise<AccountFormAnswer>;
  /** Sets the password and ends all of the account's sessions: sign in again afterwards. */
  resetPassword(input: { token: string; password: string }): Promise<AccountFormAnswer>;
  /**
   * Only for whoever is signed in as the account that the link is for, `sign_in_required` otherwise:
   * send them to sign in and back here. Who signs up with a stranger's address must gain nothing by
   * the stranger's click. Well, too, when the address has been verified before.
   */
  verifyEmail(input: { token: string }): Promise<AccountFormAnswer>;
  /** Sends the mail of verification again, to whoever is signed in. */
  resendVerification(): Promise<AccountFormAnswer>;
  /** Whom a link of `npm run owner` is for; null when it is used, expired or made up. */
  findOwnerLink(input: { token: string }): Promise<{ email: string } | null>;
  /** Makes the owner's account with a link of `npm run owner`, once, and signs in. */
  becomeOwner(input: { token: string; name: string; password: string }): Promise<AccountFormAnswer>;
  secondStep: SecondStepForms;
}

/** Setting up, for staff, that signing in asks for a code besides the password. */
export interface SecondStepForms {
  /** Makes a secret for an app; nothing is asked of anybody until `finish`. */
  begin(input: { password: string }): Promise<AccountFormAnswer>;
  /** The secret that waits to be put into an app; null where nothing was begun a short while ago. */
  begun(): Promise<{ secret: string; uri: string } | null>;
  /** With the first code of the app. The backup codes are handed out here, once. */
  finish(input: { code: string }): Promise<BackupCodesAnswer>;
  end(input: { password: string }): Promise<AccountFormAnswer>;
  /** In place of the earlier ones. */
  newCodes(input: { password: string }): Promise<BackupCodesAnswer>;
}

export type BackupCodesAnswer =
  | { ok: true; backupCodes: string[] }
  | { ok: false; refusal: AccountFormRefusal };

export type AccountFormAnswer = { ok: true } | { ok: false; refusal: AccountFormRefusal };

/** Codes only: the words are the page's. */
export type AccountFormRefusal =
  | { code: 'bad_input'; field: 'name' | 'email' | 'password' }
  | { code: 'password_too_easy' }
  /** Never tells which of the two. */
  | { code: 'wrong_email_or_password' }
  /** Expired, used before, or never given. */
  | { code: 'link_not_valid' }
  /** Where only the password is asked. */
  | { code: 'wrong_password' }
  | { code: 'second_step' }
  | { code: 'wrong_code' }
  /** Too many wrong codes, or too long after the password. */
  | { code: 'start_again' }
  | { code: 'not_allowed' }
  | { code: 'sign_in_required' }
  | { code: 'too_many_requests'; retryAfterSeconds: number };
