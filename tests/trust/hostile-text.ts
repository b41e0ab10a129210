import { pick, type Random } from '../support/local-x/images/drawing/random.ts';

/** What a script sets that got to run somewhere. */
export const MARK = 'trustMark';
/** A host that nobody may ask for anything. */
export const EVIL = 'evil.example';

const RUN = `window.${MARK}=1`;
const repeat = (text: string, times: number) => text.repeat(times);

/** Texts that mean something to whoever takes them for anything but words, by their kind. */
export const HOSTILE = {
  'script tags': [
    `<script>${RUN}</script>`,
    `</script><script>${RUN}//`,
    `<script src="//${EVIL}/a.js"></script>`,
    `</style><script>${RUN}</script><style>`,
    `</title></textarea></noscript><script>${RUN}</script>`,
  ],
  'event handlers': [
    `<img src=x onerror="${RUN}">`,
    `<svg/onload=${RUN}>`,
    `" onmouseover="${RUN}" autofocus onfocus="${RUN}`,
    `<body onload=${RUN}><details open ontoggle=${RUN}>`,
    `<iframe srcdoc="<script>parent.${MARK}=1</script>"></iframe>`,
  ],
  entities: [
    '&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp; &#x0; &notanentity; &lt',
    '&&;&#;&#x;&#xD800;&#1114112;',
  ],
  'control characters': [
    'a\u0001b\u0002c\u0007d\u0008e\u000bf\u001bg\u001f\u007f\u0085\u009fh',
    '\ufffe\uffff\ufdd0x',
  ],
  'null bytes': ['a\u0000b', '\u0000', 'x\u0000.png\u0000<script>'],
  'lone surrogates': ['a\ud800b', '\udc00\ud83d x', 'end\ud83d'],
  'right-to-left overrides': [
    '\u202egnp.exe\u202c x',
    '\u2066a\u2069\u2067b',
    'abc \u202e\u202d\u200f\u061c def',
    'שלום \u202a(x) עולם',
  ],
  'zero width': [
    'a\u200bb\u200cc\u200dd\ufeffe\u2060f',
    '\u200b\u200b',
    '\u00adsoft\u00adhyphen',
    '\u180e\u034fx',
  ],
  'stacks of marks': [
    `Z${repeat('\u0300\u0301\u0321\u0489', 60)}a${repeat('\u0337', 80)}lgo`,
    `${repeat('ก็', 40)}`,
    `${repeat('\u0301', 50)}x`,
  ],
  // Two together stay below what is kept of a name or an alternative text.
  'very long words': [
    repeat('x', 2400),
    repeat('W', 1200),
    repeat('漢', 900),
    `${repeat('-', 800)}|${repeat('.', 800)}`,
  ],
  'joined emoji': ['👨‍👩‍👧‍👦👩🏽‍✈️🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪🇩🇪🇩', '👩‍‍‍👩', '1️⃣#️⃣*️⃣ ❤️‍🔥', repeat('🧑🏿‍🤝‍🧑🏻', 30)],
  'style sheets': [
    `<style>*{display:none!important}</style>`,
    `;}*{display:none}.x{background:url(//${EVIL}/b.png)`,
    `</style><style>@import "//${EVIL}/c.css";`,
    `expression(${RUN}) -moz-binding:url(//${EVIL}/d)`,
    `<p style="position:fixed;inset:0;background:red">over all</p>`,
  ],
  'addresses of data': [
    `url(//${EVIL}/e.png)`,
    `data:text/html,<script>parent.${MARK}=1</script>`,
    `<img src="//${EVIL}/f.png" srcset="//${EVIL}/g.png 2x">`,
    `<link rel=stylesheet href=//${EVIL}/h.css><base href=//${EVIL}/>`,
    `<object data="data:image/svg+xml,<svg onload=${RUN}>"></object>`,
  ],
  'addresses that run': [
    `javascript:${RUN}`,
    `JaVaScRiPt&colon;${RUN}`,
    `<a href="javascript:${RUN}">x</a>`,
    `\u0001javascript:${RUN}`,
    `vbscript:x jav\tascript:${RUN}`,
  ],
  'SVG and XML': [
    `]]></text><script>${RUN}</script><![CDATA[`,
    `<svg xmlns="http_www"><foreignObject><script>${RUN}</script></foreignObject></svg>`,
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    `</foreignObject></svg><svg onload="${RUN}">`,
    '<math><mi//xlink:href="data:x"></math><annotation-xml encoding="text/html">',
  ],
  'PDF operators': [
    ') Tj ET Q endstream endobj (',
    '\\) >> stream \\( <</S/JavaScript/JS(app.alert\\(1\\))>>',
    '((((((unbalanced \\\\ \\',
    '%PDF-1.7\n%%EOF\nxref 0 1 trailer <</Root 1 0 R>>',
    '<feff0041> /OpenAction << /S /URI >>',
  ],
  'Markdown signs': [
    `[x](javascript:${RUN}) ![y](//${EVIL}/i.png)`,
    '# head\n> quote\n- list\n1. one\n```js\ncode\n```\n***\n| a | b |',
    `<script>${RUN}</script>\n\n[r]: //${EVIL} "t"\n[r]`,
    '\\`*_{}[]()#+-.!|~^$$x$$ ::: [^1]',
    '--- \ntitle: yaml\n---',
  ],
  'signs of file names': [
    '../../../etc/passwd',
    'C:\\Windows\\x.lnk',
    'CON nul.png aux.',
    'a/b\\c:d*e?f"g<h>i|j',
    '~.thumbs.db . ',
    `${repeat('n', 300)}.exe`,
  ],
  'formulas of sheets': [
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1,1)',
    '=HYPERLINK("evil","x")',
    'a,"b\n",c\t;d',
  ],
  templates: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it is about
    '${alert(1)} ${{7*7}}',
    '{{constructor.constructor("x")()}}',
    '#{7*7} <%= 7*7 %>',
    '{handle}{n}{id}%s%d%n $1 $& $` $$',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it is about
    '`${7}` {% raw %}',
  ],
  'comments of HTML': [
    '<!-- --><b>',
    '--><script>x</script><!--',
    '<!--[if gte IE 4]>x<![endif]-->',
    '<!-',
    '<![CDATA[x]]>',
    '<!doctype html></html></body>',
  ],
  'ends of lines and quotes': [
    'a\u2028b\u2029c',
    '"unpaired \'quotes` “”‘’«',
    '\\u0022 \\" \\n',
    'a\r\nb\rc',
    '"]}\'); //',
    '\u000ca\u000b',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof HOSTILE;
export const KINDS = Object.keys(HOSTILE) as Kind[];

/** One of these texts, sometimes with another kind behind it. */
export function hostileText(random: Random, kind: Kind): string {
  const [own, other] = [pick(random, HOSTILE[kind]), pick(random, HOSTILE[pick(random, KINDS)])];
  return random() < 0.7 ? own : `${own} ${other}`;
}
