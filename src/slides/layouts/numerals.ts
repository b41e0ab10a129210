/** The zeros of the decimal numerals of the scripts that the product knows; nine more follow each. */
const ZEROS = [
  ...[0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xde6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10],
];
/** Signs that are a number by themselves: the first of a row that begins with 1, and how many there are. */
const SIGNS: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20], // ①
  [0x2474, 20], // ⑴
  [0x2488, 20], // ⒈
  [0x24f5, 10], // ⓵
  [0x2776, 10], // ❶
  [0x2780, 10], // ➀
  [0x278a, 10], // ➊
  [0x3220, 10], // ㈠
  [0x3280, 10], // ㊀
  [0x1369, 9], // ፩
];
const HAN = '〇一二三四五六七八九十';

/** The digits of any numerals, for the class of a RegExp with the flag u. */
export const DIGIT = '\\p{Nd}';
/** Signs that are a number by themselves, for the class of a RegExp with the flag u. */
export const NUMBER_SIGNS = SIGNS.map(
  ([first, count]) => `\\u{${first.toString(16)}}-\\u{${(first + count - 1).toString(16)}}`,
).join('');
/** Han numerals up to 99. */
export const HAN_DIGITS = HAN;

/** What a numeral of any of these scripts comes to; null for what is none. */
export function numberOf(numeral: string): number | null {
  const signs = [...numeral];
  if (signs.length === 1) {
    const code = signs[0]!.codePointAt(0)!;
    const row = SIGNS.find(([first, count]) => code >= first && code < first + count);
    if (row) return code - row[0] + 1;
  }
  if (signs.length > 0 && signs.every((sign) => HAN.includes(sign))) return hanValue(signs);
  let value = 0;
  for (const sign of signs) {
    const code = sign.codePointAt(0)!;
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    if (zero === undefined) return null;
    value = value * 10 + code - zero;
  }
  return signs.length > 0 ? value : null;
}

/** 二十一 is 21, 十 is 10. */
function hanValue(signs: readonly string[]): number | null {
  const ten = signs.indexOf('十');
  if (ten === -1) return signs.length === 1 ? HAN.indexOf(signs[0]!) : null;
  if (ten > 1 || signs.length - ten > 2 || signs.lastIndexOf('十') !== ten) return null;
  const tens = ten === 0 ? 1 : HAN.indexOf(signs[0]!);
  return tens * 10 + (signs[ten + 1] ? HAN.indexOf(signs[ten + 1]!) : 0);
}
