import { hkdfSync } from 'node:crypto';

export interface TestBankKeys {
  apiKey: string;
  webhookSecret: string;
}

/** What shop and test bank know each other by: the same in every process, without a setting. */
export function testBankKeys(authSecret: string): TestBankKeys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', authSecret, '', `test-bank ${purpose}`, 32)).toString('hex');
  return { apiKey: derive('api key'), webhookSecret: derive('webhook secret') };
}
