/** What is said beside a field that was left empty; undefined where something stands in it. */
export function missing(value: string, words: string): string | undefined {
  return value.trim() === '' ? words : undefined;
}

export const missingWords = {
  name: 'What may we call you?',
  email: 'Which e-mail address?',
  password: 'And the password?',
  newPassword: 'Please choose a password.',
  presentPassword: 'We ask for it so that nobody else can do this.',
  code: 'Which code does it show?',
} as const;

/** As short as no password may be here. */
export function tooShort(value: string): string | undefined {
  if (value === '') return missingWords.newPassword;
  return value.length < 10 ? 'A little longer, please: at least ten characters.' : undefined;
}
