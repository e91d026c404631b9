import { describe, expect, it } from 'vitest';
import { chooseProvider, mayHaveTestBank } from './choose-provider.ts';

const own = { authSecret: 'x'.repeat(32), ownUrl: 'http://127.0.0.1:3000' };
const stripe = { secretKey: 'sk_test_x', webhookSecret: 'whsec_x' };

describe('choosing who moves the money', () => {
  it.each([
    ['the test bank for a demo', { demo: true, stripe: undefined }, 'test-bank', true],
    ['Stripe for a real shop', { demo: false, stripe }, 'stripe', false],
    ['Stripe, and no test bank, for a demo that has keys', { demo: true, stripe }, 'stripe', false],
    ['nobody for a real shop without keys', { demo: false, stripe: undefined }, undefined, false],
  ])('takes %s', async (_, config, name, hasTestBank) => {
    expect((await chooseProvider(config, own))?.name).toBe(name);
    expect(mayHaveTestBank(config)).toBe(hasTestBank);
  });
});
