import { SELECTORS } from './selectors.ts';

/**
 * The one place from which anything of a page is pressed.
 *
 * @returns false, with nothing pressed, when that might do more than show more of the page
 */
export function press(button: HTMLElement): boolean {
  // What stands in a button presses that button.
  if (button.closest(SELECTORS.doesMore)) return false;
  button.click();
  return true;
}
