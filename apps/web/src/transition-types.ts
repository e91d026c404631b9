interface Move {
  fromLocation?: { pathname: string };
  pathChanged: boolean;
}

/**
 * Another page fades in where the last one was; filters, sorting and what follows in a list change at
 * once, as does everything for whoever wants nothing to move.
 */
export function transitionTypes({ fromLocation, pathChanged }: Move): string[] | false {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return fromLocation && pathChanged && !isCalm ? ['page'] : false;
}
