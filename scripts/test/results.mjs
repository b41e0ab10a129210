/**
 * Reads what the tools of `npm test` report.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ status: string }} Assertion
 * @typedef {{ status: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ success: boolean, numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} VitestReport
 * @typedef {{ code: string, file?: string, message: string }} Finding
 * @typedef {{ errors: Finding[], warnings: Finding[], notices: Finding[] }} LintReport
 */

/**
 * Tests passed and failed. A file that could not even be loaded has no tests in the report, so it
 * counts as one failure, and so does an error outside of all tests.
 *
 * @param {VitestReport | undefined} report undefined when vitest died before writing it
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countTests(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  const strayError = exitCode !== 0 && failed === 0;
  return { passed: report.numPassedTests, failed: failed + (strayError ? 1 : 0) };
}

const ALLOWED_FILE = /html2canvas/;
const ALLOWED_FINDINGS = 2;

/**
 * The findings of `web-ext lint` that are not allowed. html2canvas has two that are known and
 * accepted: it is the second engine, loaded only when needed (docs/decisions/002-rendering.md).
 *
 * @param {LintReport} report
 * @returns {string[]}
 */
export function forbiddenFindings({ errors, warnings, notices }) {
  const findings = [...errors, ...warnings, ...notices];
  const known = findings.filter(({ file }) => ALLOWED_FILE.test(file ?? ''));
  const others = findings.filter((finding) => !known.includes(finding));
  const forbidden = known.length > ALLOWED_FINDINGS ? findings : others;
  return forbidden.map(
    ({ code, file, message }) => `${code} in ${file ?? 'the add-on'}: ${message}`,
  );
}
