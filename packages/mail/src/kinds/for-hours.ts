/** 'for one hour', 'for 24 hours', 'for 30 minutes'. */
export function forHours(hours: number): string {
  if (hours < 1) return `for ${Math.round(hours * 60)} minutes`;
  return hours === 1 ? 'for one hour' : `for ${hours} hours`;
}
