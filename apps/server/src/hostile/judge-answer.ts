/** Words that only ever come from inside: stacks, paths, SQL, drivers, the runtime. */
const innerText = [
  /\n\s+at .+:\d+:\d+/,
  /\.(?:ts|js|mjs):\d+/,
  /node_modules|node:internal|file:\/\//,
  /\b(?:syntax error at|violates \w+(?: \w+)? constraint|duplicate key value|relation "|column ")/i,
  /invalid input (?:syntax|value)|invalid byte sequence|out of range for type|current transaction/i,
  /\b(?:select .+ from|insert into|update \w+ set|delete from) /i,
  /TypeError|RangeError|ReferenceError|SyntaxError|AssertionError|PostgresError|DatabaseError/,
  /Cannot (?:read|set|destructure|convert)|is not (?:a function|iterable|defined)\b/,
  /ECONN|EPIPE|ENOENT|ETIMEDOUT/,
];

/**
 * What is wrong with an answer, in a sentence; undefined when nothing is.
 *
 * @param echoed what the caller sent: an answer may say that back.
 * @param secrets texts of which no part may reach this caller.
 */
export function judgeAnswer(
  { status, text }: { status: number; text: string },
  { echoed, secrets }: { echoed: string; secrets: readonly string[] },
): string | undefined {
  if (status >= 500) return `It answered ${status}.`;
  if (text.includes('"INTERNAL_SERVER_ERROR"')) return 'It failed inside.';
  const secret = secrets.find((each) => text.includes(each));
  if (secret !== undefined) return `It told ${secret}.`;
  const leak = innerText.map((pattern) => pattern.exec(text)?.[0]).find((found) => found);
  if (leak !== undefined && !echoed.includes(leak)) return `It told its inside: ${leak}`;
  return undefined;
}
