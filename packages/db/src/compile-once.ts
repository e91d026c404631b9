import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './db.ts';

/** Stands where a value will be. */
class Blank {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/** Gives the blank for a value of that name. */
export type Blanks<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/**
 * A query whose text is built at its first use and kept, for the few that run at every page: Kysely would
 * build and compile the same text again each time, which costs more than pg needs to send it. `build` may
 * decide nothing by a value: it sees only blanks, which are filled in when the query runs.
 */
export function compileOnce<Values extends object, Row>(
  build: (db: Db, blank: Blanks<Values>) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    // Kysely takes any value for a parameter and looks into none, so a blank may pass for each type.
    compiled ??= build(db, (name) => new Blank(name) as never).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Blank ? values[parameter.name as keyof Values] : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}
