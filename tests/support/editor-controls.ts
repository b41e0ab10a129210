import type { Popup } from './browsers/index.ts';

export type Act = (popup: Popup) => Promise<void>;

const slide =
  (name: string, value: string): Act =>
  (popup) =>
    popup.fill({ name, role: 'spinbutton' }, value);
export const paint =
  (name: string, colour: string): Act =>
  (popup) =>
    popup.fill({ name, role: 'textbox' }, colour);
export const pick =
  (name: string, option: string): Act =>
  (popup) =>
    popup.choose({ name, role: 'combobox' }, option);
const toggle =
  (name: string): Act =>
  (popup) =>
    popup.click({ name, role: 'switch' });
export const press =
  (name: string): Act =>
  (popup) =>
    popup.click({ name, role: 'button' });
const all =
  (...acts: Act[]): Act =>
  async (popup) => {
    for (const act of acts) await act(popup);
  };

/** Every control of the panels of the Visual Editor, and what it is given. */
export const CONTROLS: readonly [string, Act][] = [
  ['Gradient from', paint('Gradient from', '#102030')],
  ['Gradient to', paint('Gradient to', '#E0F0A0')],
  ['Swap', press('Swap colors')],
  ['Angle', slide('Angle', '45')],
  ['Text Color', paint('Text Color', '#7A0A0A')],
  ['Radial gradient', pick('Background', 'Radial gradient')],
  ['Mesh', pick('Background', 'Mesh')],
  ['Solid color', pick('Background', 'Solid color')],
  ['Pattern', pick('Background', 'Pattern')],
  ['Zigzag', all(pick('Background', 'Pattern'), pick('Pattern', 'Zigzag'))],
  ['Transparent', pick('Background', 'Transparent')],
  ['Color between', paint('Color stop 1', '#000000')],
  ['Place of a color', slide('Position of color stop 1', '90')],
  ['Another color', all(press('Add color stop'), paint('Color stop 2', '#000000'))],
  ['Without color', press('Remove color stop 1')],
  ['Grain', slide('Grain', '60')],
  ['Padding', slide('Padding', '12')],
  ['Corner radius', slide('Corner radius', '40')],
  ['Theme', pick('Theme', 'Dim')],
  ['Card color', paint('Card color', '#FFEECC')],
  ['Opacity', slide('Opacity', '40')],
  ['Shadow', slide('Shadow', '0')],
  ['Border', slide('Border', '4')],
  ['Border color', all(slide('Border', '4'), paint('Border color', '#FF0000'))],
  ['Gap', slide('Gap', '60')],
  ['Margin', slide('Margin', '8')],
  ['One card', toggle('Join posts into one card')],
  ['Author', pick('Author', 'Once')],
  ['Font size', slide('Font size', '22')],
  ...['Avatar', 'Name', 'Handle', 'Badge', 'Date', 'Counts', 'Media'].map(shown),
  ...['Quotes', 'Link previews', 'Polls', 'Notes'].map(shown),
  ['Identity blurred', pick('Identity', 'Blurred')],
  ['Identity replaced', pick('Identity', 'Replaced')],
  ['Numbers', pick('Post numbers', 'On every post')],
  ['Watermark', (popup) => popup.fill({ name: 'Watermark', role: 'textbox' }, 'by me')],
  ['Source', pick('Source', 'Link')],
  ['QR code', pick('Source', 'QR code')],
  ['Place', pick('Position', 'End')],
  ['Strength', slide('Strength', '20')],
  ['Ready style', press('Terminal')],
];

function shown(name: string): [string, Act] {
  return [name, toggle(name)];
}
