/**
 * What a click may open, send or leave for: menus and dialogs, whatever they say on them, links, and
 * the buttons that send a form.
 */
const DOES_MORE = [
  '[aria-haspopup]',
  '[popovertarget]',
  '[role^="menu"]',
  '[role="switch"]',
  '[aria-pressed]',
  'a[href]',
  'form button:not([type="button"])',
].join();

/**
 * The one place from which anything of a page is pressed.
 *
 * @returns false, with nothing pressed, when that might do more than show more of the page
 */
export function press(button: HTMLElement): boolean {
  // What stands in a button presses that button.
  if (button.closest(DOES_MORE)) return false;
  button.click();
  return true;
}
