/** '2–4 working days', '1 working day'. */
export function daysWords({ minDays, maxDays }: { minDays: number; maxDays: number }): string {
  const days = minDays === maxDays ? String(minDays) : `${minDays}–${maxDays}`;
  return `${days} working ${maxDays === 1 ? 'day' : 'days'}`;
}
