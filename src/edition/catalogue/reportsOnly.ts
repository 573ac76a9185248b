/** Whether somebody is only said to have reported an article: that makes two articles colleagues, not related. */
export function reportsOnly(acts: readonly string[]): boolean {
  return acts.length > 0 && acts.every((act) => act === 'reports')
}
