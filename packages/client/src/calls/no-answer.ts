/** The shop did not answer within the time that a call may take. Whether it has heard, nobody knows. */
export class NoAnswerInTime extends Error {
  override readonly name = 'NoAnswerInTime';

  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds / 1000} seconds`);
  }
}

/** Whether that is what is behind an error, however it was wrapped on its way. */
export function isNoAnswerInTime(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each.name === 'NoAnswerInTime') return true;
  }
  return false;
}
