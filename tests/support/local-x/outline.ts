/**
 * What a reader of the page can hold on to: elements with a test id, a role or a meaning of their
 * own, indented by how they are nested; boxes without a sign are left out.
 */
export function outline(root: Element): string[] {
  const lines: string[] = [];
  visit(root, 0);
  return lines;

  function visit(element: Element, depth: number): void {
    const sign = signOf(element);
    if (sign) lines.push('  '.repeat(depth) + sign);
    for (const child of element.children) visit(child, depth + (sign ? 1 : 0));
  }
}

const MEANINGFUL = /^(?:article|time|video|h1|h2)$/;

function signOf(element: Element): string {
  const testId = element.getAttribute('data-testid')?.replace(/(UserAvatar-Container)-.*/, '$1');
  const role = element.getAttribute('role');
  const isMeaningful = testId || role || MEANINGFUL.test(element.localName);
  if (!isMeaningful || role === 'presentation') return '';
  const tabindex = element.getAttribute('tabindex');
  const href = element.getAttribute('href');
  return [
    element.localName,
    testId && `#${testId}`,
    role && role !== element.localName && `@${role}`,
    tabindex !== null && role !== 'button' && `[${tabindex}]`,
    href && ` → ${kindOfAddress(href)}`,
  ]
    .filter(Boolean)
    .join('');
}

function kindOfAddress(href: string): string {
  const after = /^\/\w+\/status\/\d+(.*)$/.exec(href)?.[1];
  if (after !== undefined) return after ? `post${after.replace(/\d+$/, 'n')}` : 'post';
  if (href.startsWith('/hashtag/')) return 'hashtag';
  if (href.startsWith('/search?q=%24')) return 'cashtag';
  if (href.startsWith('https://t.co/')) return 't.co';
  return /^\/\w+$/.test(href) ? 'profile' : 'elsewhere';
}
