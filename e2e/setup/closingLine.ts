import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/**
 * Ends a run with one plain line that says what ran: 「12 passed, 0 failed, 3 skipped」, after those that failed once and
 * the reasons why some did not run.
 */
// Playwright takes a reporter only as a default export.
// oxlint-disable-next-line import/no-default-export
export default class ClosingLine implements Reporter {
  private readonly outcomes = new Map<string, TestResult['status']>()
  private readonly unsteady: string[] = []
  private readonly reasons = new Map<string, number>()

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, result.status)
    if (result.status === 'passed' && result.retry > 0)
      this.unsteady.push(test.titlePath().slice(1).join(' › '))
    for (const { type, description } of result.annotations)
      if (type === 'skip' && description !== undefined)
        this.reasons.set(description, (this.reasons.get(description) ?? 0) + 1)
  }

  onEnd(result: FullResult): void {
    const statuses = [...this.outcomes.values()]
    const passed = statuses.filter((status) => status === 'passed').length
    const skipped = statuses.filter((status) => status === 'skipped').length
    const failed = statuses.length - passed - skipped
    // Without a test that failed, a failed run still counts as one: a broken setup runs no test at all.
    const broken = failed === 0 && result.status !== 'passed' ? 1 : 0
    for (const title of this.unsteady) process.stdout.write(`\npassed only when tried again: ${title}`)
    for (const [reason, count] of this.reasons)
      process.stdout.write(`\n${count} ${count === 1 ? 'test' : 'tests'} skipped: ${reason}`)
    process.stdout.write(`\n${passed} passed, ${failed + broken} failed, ${skipped} skipped\n`)
  }
}
