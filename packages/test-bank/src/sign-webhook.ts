import { createHmac } from 'node:crypto';

/** The header `test-bank-signature`: HMAC-SHA256 over `<unix seconds>.<body>`, and those seconds. */
export function signWebhook(body: string, secret: string, now = Date.now()): string {
  const time = Math.floor(now / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return `t=${time},v1=${signature}`;
}
