/** What pino's logger is, as far as signing in needs it. */
export interface AuthLog {
  error(detail: object, sentence: string): void;
  warn(detail: object, sentence: string): void;
}
