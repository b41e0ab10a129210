/** A run of text and all that it stands in: 'strong', 'mark', 'em', 'a:…', 'img:…', 'code' and so on. */
export interface ReadSpan {
  text: string;
  in: string[];
}

type Token =
  | { kind: 'text'; text: string; in: string[] }
  | { kind: 'begin' | 'end'; of: string }
  | { kind: 'bracket'; isPicture: boolean; isActive: boolean }
  | { kind: 'delimiter'; sign: string; length: number; opens: boolean; closes: boolean };

const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}\p{S}]/u;
const SPACE = /^\s/;
const ENTITY = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]*));/i;
const TAG = /^<(\/?)([a-z][a-z\d-]*)[^<>]*>/i;
const AUTOLINK = /^<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/i;
const ESCAPED = /^\\[!-/:-@[-`{-~]/;
const CODE = /^(`+)([^`](?:[\s\S]*?[^`])?)\1(?!`)/;
const BARE_ADDRESS = /^(?:(?:https?|ftp):\/\/|www\.)[^\s<]+/i;
const DESTINATION = /^\((?:<((?:\\.|[^<>\n\\])*)>|((?:\\.|[^\s()\\])*))\)/;

/** The inline rules of CommonMark and GFM, for text that stands in one block. */
export function readInlines(source: string): ReadSpan[] {
  const tokens = tokensOf(source);
  match(tokens, 0);
  const spans: ReadSpan[] = [];
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'begin') open.push(token.of);
    else if (token.kind === 'end') {
      const place = open.lastIndexOf(token.of);
      if (place === -1) spans.push({ text: '', in: ['unopened'] });
      else open.splice(place, 1);
    } else if (token.kind === 'text') {
      spans.push({ text: token.text, in: [...open, ...token.in] });
    } else if (token.kind === 'bracket') {
      spans.push({ text: token.isPicture ? '![' : '[', in: [...open, 'bracket'] });
    } else if (token.kind === 'delimiter' && token.length > 0) {
      spans.push({ text: token.sign.repeat(token.length), in: [...open, 'sign'] });
    }
  }
  return spans;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const before = [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? '\n';
    at += readToken(tokens, source.slice(at), before);
  }
  return tokens;
}

/** Reads what stands at the beginning of the rest, and says how long it is. */
function readToken(tokens: Token[], rest: string, before: string): number {
  const say = (text: string, length: number, ...within: string[]) => {
    tokens.push({ kind: 'text', text, in: within });
    return length;
  };
  switch (rest[0]) {
    case '\\':
      if (rest[1] === '\n') return say('\n', 2 + /^ */.exec(rest.slice(2))![0].length);
      return ESCAPED.test(rest) ? say(rest[1]!, 2) : say('\\', 1);
    case '\n':
      return say('\n', 1, 'soft');
    case '`': {
      const code = CODE.exec(rest);
      return code ? say(code[2]!, code[0].length, 'code') : say('`', 1);
    }
    case '<':
      return readAngle(tokens, rest) || say('<', 1);
    case '&': {
      const [whole, decimal, hex, name] = ENTITY.exec(rest) ?? ['&', '38'];
      if (name && name !== 'nbsp') return say(whole, whole.length, 'entity');
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0xa0;
      return say(String.fromCodePoint(code), whole.length);
    }
    case '*':
    case '_':
    case '~': {
      const run = /^(?:\*+|_+|~+)/.exec(rest)![0];
      tokens.push(delimiter(run, before, [...rest.slice(run.length, run.length + 2)][0] ?? '\n'));
      return run.length;
    }
    case '[':
      tokens.push({ kind: 'bracket', isPicture: false, isActive: true });
      return 1;
    case ']':
      return 1 + closeBracket(tokens, rest.slice(1));
  }
  if (rest.startsWith('![')) {
    tokens.push({ kind: 'bracket', isPicture: true, isActive: true });
    return 2;
  }
  const bare = /^[hfw]/i.test(rest) && !/[a-z\d]/i.test(before) && BARE_ADDRESS.exec(rest);
  if (bare) return say(bare[0], bare[0].length, 'bare');
  const letter = String.fromCodePoint(rest.codePointAt(0)!);
  return say(letter, letter.length);
}

function readAngle(tokens: Token[], rest: string): number {
  const [address] = AUTOLINK.exec(rest) ?? [];
  const [tag = '', slash, name = ''] = TAG.exec(rest) ?? [];
  if (/^(?:mark|strong|em|del|code)>$/.test(tag.replace(/^<\/?/, ''))) {
    tokens.push({ kind: slash ? 'end' : 'begin', of: name });
    return tag.length;
  }
  const whole = address ?? tag;
  if (whole) tokens.push({ kind: 'text', text: whole, in: [address ? 'autolink' : 'html'] });
  return whole.length;
}

function delimiter(run: string, before: string, after: string): Token {
  const sides = { left: SPACE.test(after), right: SPACE.test(before) };
  const opens =
    !sides.left && (!PUNCTUATION.test(after) || sides.right || PUNCTUATION.test(before));
  const closes =
    !sides.right && (!PUNCTUATION.test(before) || sides.left || PUNCTUATION.test(after));
  return { kind: 'delimiter', sign: run[0]!, length: run.length, opens, closes };
}

/** Makes a link or picture of what is open, and says how much of the source its target takes. */
function closeBracket(tokens: Token[], rest: string): number {
  const place = tokens.findLastIndex((token) => token.kind === 'bracket');
  const bracket = tokens[place];
  const destination = DESTINATION.exec(rest);
  if (bracket?.kind !== 'bracket' || !bracket.isActive || !destination) {
    tokens.push({ kind: 'text', text: ']', in: bracket ? ['bracket'] : [] });
    return 0;
  }
  const address = (destination[1] ?? destination[2]!).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const of = `${bracket.isPicture ? 'img' : 'a'}:${address}`;
  match(tokens, place + 1);
  tokens[place] = { kind: 'begin', of };
  if (tokens.length === place + 1) tokens.push({ kind: 'text', text: '', in: [] });
  tokens.push({ kind: 'end', of });
  if (!bracket.isPicture) {
    for (const token of tokens) {
      if (token.kind === 'bracket' && !token.isPicture) token.isActive = false;
    }
  }
  return destination[0].length;
}

/** Pairs the signs of emphasis from a place on, as "process emphasis" of the specification does. */
function match(tokens: Token[], from: number): void {
  for (let end = from; end < tokens.length; end++) {
    const closer = tokens[end]!;
    if (closer.kind !== 'delimiter' || !closer.closes || closer.length === 0) continue;
    const start = tokens.findLastIndex(
      (token, index) => index >= from && index < end && canPair(token, closer),
    );
    const opener = tokens[start];
    if (opener?.kind !== 'delimiter') continue;
    const used = Math.min(2, opener.length, closer.length);
    const of = closer.sign === '~' ? 'del' : used === 2 ? 'strong' : 'em';
    opener.length -= used;
    closer.length -= used;
    for (const token of tokens.slice(start + 1, end)) {
      if (token.kind === 'delimiter') Object.assign(token, { opens: false, closes: false });
    }
    tokens.splice(end, 0, { kind: 'end', of });
    tokens.splice(start + 1, 0, { kind: 'begin', of });
    end += closer.length > 0 ? 1 : 2;
  }
}

function canPair(opener: Token, closer: Token): boolean {
  if (opener.kind !== 'delimiter' || closer.kind !== 'delimiter') return false;
  if (opener.sign !== closer.sign || !opener.opens || opener.length === 0) return false;
  const isEither = opener.closes || closer.opens;
  const areThrees = opener.length % 3 === 0 && closer.length % 3 === 0;
  return !isEither || areThrees || (opener.length + closer.length) % 3 !== 0;
}
