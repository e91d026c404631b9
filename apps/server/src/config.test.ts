import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const secret = 'x'.repeat(32);

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({ NODE_ENV: 'production' });
    expect(config).toMatchObject({
      development: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      https: false,
      databaseUrl: undefined,
      dataDir: resolve('.data'),
      demo: true,
    });
    expect([...config.roles]).toEqual(['web', 'jobs']);
  });

  it('counts an empty value as none', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ', DEMO: '' }).port).toBe(3000);
  });

  it('makes no demo of a real database by accident', () => {
    const real = { DATABASE_URL: 'postgres://a:b@localhost/shop', AUTH_SECRET: secret };
    expect(readConfig(real).demo).toBe(false);
    expect(readConfig({ ...real, DEMO: '1' }).demo).toBe(true);
  });

  it('names every wrong value at once', () => {
    const wrong = {
      PORT: '99999',
      HOST: 'everywhere',
      DATABASE_URL: 'mysql://x',
      PUBLIC_URL: 'https://shop.example/path',
      SMTP_URL: 'mail.example',
      STRIPE_SECRET_KEY: 'pk_test_1',
      ROLES: 'web,cook',
      DEMO: 'yes',
      TRUST_PROXY: '10.0.0.0/99',
      LOG_LEVEL: 'loud',
    };
    const message = messageOf(() => readConfig(wrong));
    for (const name of [...Object.keys(wrong), 'AUTH_SECRET', 'STRIPE_WEBHOOK_SECRET']) {
      expect(message).toContain(name);
    }
  });

  it('never repeats a secret', () => {
    const message = messageOf(() =>
      readConfig({ AUTH_SECRET: 'short-secret', STRIPE_SECRET_KEY: 'my-key', SMTP_URL: 'my:pass' }),
    );
    expect(message).not.toMatch(/short-secret|my-key|my:pass/);
  });

  it('wants both Stripe settings or neither', () => {
    expect(messageOf(() => readConfig({ STRIPE_SECRET_KEY: 'sk_test_1' }))).toContain('both');
    const both = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
    expect(readConfig(both).stripe).toEqual({ secretKey: 'sk_test_1', webhookSecret: 'whsec_1' });
  });

  it('knows where it is reached', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://127.0.0.1:8080');
    expect(readConfig({ PUBLIC_URL: 'https://shop.example/' })).toMatchObject({
      publicUrl: 'https://shop.example',
      https: true,
    });
  });

  it('believes the proxies it is told of', () => {
    const { trustedProxies } = readConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' });
    expect(trustedProxies?.check('10.1.2.3')).toBe(true);
    expect(trustedProxies?.check('11.1.2.3')).toBe(false);
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('It was accepted');
}
