import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readThread } from '../../src/capture/list/read-thread.ts';
import type { CaptureResult } from '../../src/messaging/capture-result.ts';
import { Problem } from './problem.mjs';

/** Gives what the extension reads from a saved page, for any address it may have had. */
export type SavedPage = (url: string) => CaptureResult;

/**
 * Opens a saved page; runs none of its scripts and loads nothing.
 *
 * @throws Problem when there is no such file
 */
export function openSavedPage(file: string): SavedPage {
  let html: string;
  try {
    html = readFileSync(file, 'utf8');
  } catch {
    throw new Problem(`The file ${file} cannot be read.`);
  }
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  return (url) => readThread(window.document, url, new Date().toISOString());
}
