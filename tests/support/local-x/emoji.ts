/** The character of an emoji picture's address, drawn by the browser's own font. */
export function emojiDrawing(pathname: string): string | null {
  const code = /^\/emoji\/v2\/svg\/([0-9a-f-]+)\.svg$/.exec(pathname)?.[1];
  if (!code) return null;
  const points = code.split('-').map((hex) => Number.parseInt(hex, 16));
  if (points.some((point) => point > 0x10ffff)) return null;
  const text = `<text y="29" font-size="28" font-family="Noto Color Emoji">${String.fromCodePoint(...points)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${text}</svg>`;
}
