import { spawn } from 'node:child_process';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');

/**
 * @typedef {{ code: number, stdout: string, output: string }} Outcome
 * `output` is stdout and stderr as they came.
 */

/**
 * Runs a program to its end and keeps what it prints; never rejects.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { env = process.env, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      env,
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file there, which only a shell can start.
      shell: process.platform === 'win32' && program === 'npm',
    });
    let stdout = '';
    let output = '';
    child.stdout.on('data', (data) => {
      stdout += data;
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.once('error', (error) => resolve({ code: 127, stdout, output: error.message }));
    child.once('close', (code, signal) => {
      const ending = signal ? `\nStopped by ${signal}` : '';
      resolve({ code: code ?? 1, stdout, output: output + ending });
    });
  });
}

/**
 * Runs the program of an installed npm package with this Node.
 *
 * @param {string} file e.g. `vite/bin/vite.js`
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 */
export function runPackage(file, args, options) {
  return run(process.execPath, [path.join(PROJECT, 'node_modules', file), ...args], options);
}

/**
 * The end of a program's output, for people.
 *
 * @param {string} output
 * @param {number} lines
 */
export function tail(output, lines) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
