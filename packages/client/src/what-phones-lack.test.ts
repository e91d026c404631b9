import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const packages = join(import.meta.dirname, '../..');

/**
 * What Hermes, React Native's engine, does not have on both platforms
 * (https://github.com/facebook/hermes/blob/main/doc/IntlAPIs.md), or React Native does not.
 */
const lacking = [
  /\.formatToParts\(/,
  /\.formatRange\w*\(/,
  /Intl\.(ListFormat|PluralRules|RelativeTimeFormat|DisplayNames|Segmenter|DurationFormat)/,
  /\bTemporal\./,
  /\bcrypto\.(randomUUID|subtle)/,
  /\.throwIfAborted\(/,
  /AbortSignal\.(any|timeout)/,
  /Promise\.withResolvers|Array\.fromAsync|Object\.groupBy|Map\.groupBy/,
  /\b(document|window|location|navigator|localStorage|sessionStorage)\./,
  /new (EventSource|XMLHttpRequest|WebSocket)\b/,
];

test('what both apps share uses nothing that a phone lacks', () => {
  const files = globSync('{client,contract}/src/**/*.ts', { cwd: packages }).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const offences = files.flatMap((file) => {
    const code = readFileSync(join(packages, file), 'utf8').replaceAll(
      /^\s*(\*|\/\/|\/\*).*$/gm,
      '',
    );
    return lacking.flatMap((each) => {
      const found = each.exec(code);
      return found ? [`${file}: ${found[0]}`] : [];
    });
  });
  expect(offences).toEqual([]);
});
