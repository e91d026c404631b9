import type { NodemailerError } from 'nodemailer/lib/errors';
import { MailNotSent } from './mail-not-sent.ts';
import { oneLine } from './one-line.ts';
import type { SmtpServer } from './smtp-url.ts';

/**
 * Which of nodemailer's errors is final, and what staff read of it. Only a 5xx about the recipient or
 * the mail is final: one about the sender, the password or TLS is the shop's own setting, and once it
 * is mended the mails that waited go out by themselves.
 */
export function explainSmtpError(error: NodemailerError, server: SmtpServer): MailNotSent {
  const reply = error.response === undefined ? undefined : showReply(error.response, server);
  const permanent = error.permanent === true;
  const cause = error;
  const did = permanent ? 'refused' : 'put off';

  if (error.code === 'EAUTH') {
    // Without the reply: some servers repeat in it what they were given.
    return new MailNotSent('The mail server did not accept the name or password in SMTP_URL.', {
      permanent: false,
      cause,
    });
  }
  if (reply !== undefined) {
    if (error.command === 'RCPT TO') {
      return new MailNotSent(`The mail server ${did} the recipient: ${reply}`, {
        permanent,
        cause,
      });
    }
    if (error.command === 'DATA') {
      return new MailNotSent(`The mail server ${did} the mail: ${reply}`, { permanent, cause });
    }
    return passing(
      error.command === 'MAIL FROM'
        ? `The mail server ${did} the shop’s own address: ${reply}`
        : `The mail server turned the shop away: ${reply}`,
      cause,
    );
  }
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') {
    // Found out before anything was sent: no server would take it.
    return new MailNotSent(
      error.code === 'EENVELOPE'
        ? 'The recipient’s address cannot be written to.'
        : 'The mail server takes no mail as long as this one.',
      { permanent: true, cause },
    );
  }
  const system = error.originalCode ?? '';
  if (error.code === 'ETIMEDOUT') return passing('The mail server did not answer in time.', cause);
  if (error.code === 'ETLS') return passing('The mail server could not agree on TLS.', cause);
  if (error.code === 'EDNS') return passing('The mail server’s name could not be found.', cause);
  if (/^E(CONNREFUSED|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/.test(system)) {
    return passing(`The mail server could not be reached (${system}).`, cause);
  }
  return passing('The connection to the mail server broke off.', cause);
}

function passing(sentence: string, cause: unknown): MailNotSent {
  return new MailNotSent(sentence, { permanent: false, cause });
}

const longestReply = 300;

/** A server's own words, in bounds, without what only the server may know. */
function showReply(reply: string, { auth }: SmtpServer): string {
  let shown = oneLine(reply);
  for (const secret of auth ? [auth.pass, auth.user] : []) {
    if (secret !== '') shown = shown.replaceAll(secret, '…');
  }
  return shown.slice(0, longestReply);
}
