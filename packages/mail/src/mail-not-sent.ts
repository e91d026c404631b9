/** A mail server did not take a mail. The message is one sentence for staff, without secrets. */
export class MailNotSent extends Error {
  override name = 'MailNotSent';
  /** It will not take it later either: the recipient or the mail itself was refused. */
  readonly permanent: boolean;

  constructor(sentence: string, options: { permanent: boolean; cause?: unknown }) {
    super(sentence, { cause: options.cause });
    this.permanent = options.permanent;
  }
}
