import postcss, { type AtRule, type Declaration } from 'postcss';
import { CSS, type Feature, isThere, type Oldest, partOf, partsOf } from './support.ts';

/** Functions of values by name: any property may have them. */
const FUNCTIONS = new Map<string, Feature[]>();
for (const [name, part] of partsOf(CSS.types!)) {
  const key = name.replace(/-function$/, '');
  FUNCTIONS.set(key, [...(FUNCTIONS.get(key) ?? []), part]);
}

/**
 * What a stylesheet has that the browser does not know yet, as names such as
 * `interpolate-size: allow-keywords`. Prefixed names are for one engine on purpose.
 */
export function newInStyles(css: string, oldest: Oldest): string[] {
  const found = new Set<string>();
  const check = (what: string, feature: Feature | undefined) => {
    if (feature && !isThere(feature, oldest)) found.add(what);
  };
  const root = postcss.parse(css);
  root.walkDecls((declaration) => checkDeclaration(declaration, check));
  root.walkAtRules((rule) => checkAtRule(rule, check));
  root.walkRules(({ selector }) => {
    if (selector.includes('&')) check('& in a selector', partOf(CSS.selectors, 'nesting'));
    for (const [whole, name] of selector.matchAll(/::?([a-z][a-z-]*)/g)) {
      check(whole, partOf(CSS.selectors, name!));
    }
  });
  return [...found];
}

type Check = (what: string, feature: Feature | undefined) => void;

function checkDeclaration({ prop, value, parent }: Declaration, check: Check): void {
  if (prop.startsWith('-') && !prop.startsWith('--')) return;
  const owner = parent as AtRule | undefined;
  const home =
    owner?.type === 'atrule' && owner.name !== 'media'
      ? (partOf(CSS['at-rules'], owner.name) ?? CSS.properties)
      : CSS.properties;
  const property = partOf(home, prop);
  check(prop, property);
  const keywords = new Map(property ? partsOf(property) : []);
  const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, ' ');
  for (const [, word, bracket] of bare.matchAll(/(?<![\w#.-])([a-z][\w-]*)(\()?/gi)) {
    if (!bracket) check(`${prop}: ${word}`, keywords.get(word!));
    // Some names are those of several functions; one that is known will do.
    else for (const one of FUNCTIONS.get(word!)?.slice(0, 1) ?? []) check(`${word}()`, one);
  }
}

function checkAtRule({ name, params }: AtRule, check: Check): void {
  const rule = partOf(CSS['at-rules'], name);
  check(`@${name}`, rule);
  for (const [, feature] of params.matchAll(/\(\s*([a-z][a-z-]*)/g)) {
    check(`@${name} (${feature})`, partOf(rule, feature!));
  }
  if (name === 'container' && /\bstyle\(/.test(params)) {
    check('@container style()', partOf(rule, 'style_queries_for_custom_properties'));
  }
}
