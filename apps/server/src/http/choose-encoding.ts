export type Encoding = 'br' | 'gzip';

/** The best form in which a body may be sent, of those there are; none where it must be sent as it is. */
export function chooseEncoding(
  accepted: string | undefined,
  offered: readonly Encoding[] = ['br', 'gzip'],
): Encoding | undefined {
  if (!accepted) return undefined;
  const names = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((entry) => entry.split(';').map((part) => part.trim()))
      .filter(([, quality]) => !quality || !/^q=0(\.0*)?$/.test(quality))
      .map(([name]) => name),
  );
  return offered.find((name) => names.has(name));
}
