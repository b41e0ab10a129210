import { describe, expect, it } from 'vitest';
import { countTests, forbiddenFindings } from '../../../scripts/test/results.mjs';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const brokenFile = { status: 'failed', assertionResults: [] };

describe('countTests', () => {
  it('takes the numbers of a good run', () => {
    const report = {
      success: true,
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [passedFile],
    };
    expect(countTests(report, 0)).toEqual({ passed: 7, failed: 0 });
  });

  it('counts failed tests once, though their file has failed too', () => {
    const report = {
      success: false,
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [failedFile],
    };
    expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [passedFile, brokenFile];
    const report = { success: false, numPassedTests: 1, numFailedTests: 0, testResults };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts an error outside of all tests, and a run without a report', () => {
    const report = {
      success: true,
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [passedFile],
    };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('forbiddenFindings', () => {
  const finding = (file: string) => ({ code: 'UNSAFE', file, message: 'm' });
  const known = finding('assets/html2canvas-x1.js');

  it('allows the two of html2canvas', () => {
    const report = { errors: [], warnings: [known, known], notices: [] };
    expect(forbiddenFindings(report)).toEqual([]);
  });

  it('allows no third one there', () => {
    const report = { errors: [], warnings: [known, known, known], notices: [] };
    expect(forbiddenFindings(report)).toHaveLength(3);
  });

  it('allows nothing elsewhere, not even a notice', () => {
    const report = { errors: [], warnings: [known], notices: [finding('assets/editor.js')] };
    expect(forbiddenFindings(report)).toEqual(['UNSAFE in assets/editor.js: m']);
  });
});
