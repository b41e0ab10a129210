/** A control of a page: a CSS selector, or what assistive technology would call it. */
export type Target = string | { name: string | RegExp; role?: string };

/** A target as it travels into the page. */
export type TargetQuery =
  | { selector: string }
  | { name: string; flags?: string; role?: string | undefined };

export type Located =
  | { state: 'ready'; x: number; y: number }
  | { state: 'missing'; names: string[] }
  | { state: 'disabled' | 'outside' }
  | { state: 'covered'; by: string };

/** What to do with the element once it is found; `locate` gives the point to click, `see` opens no tab for it. */
export type ElementTask = 'locate' | 'selectText' | 'choose' | 'giveFile' | 'describe' | 'see';

export function toQuery(target: Target): TargetQuery {
  if (typeof target === 'string') return { selector: target };
  const { name, role } = target;
  return typeof name === 'string' ? { name, role } : { name: name.source, flags: name.flags, role };
}

export function describeTarget(target: Target): string {
  if (typeof target === 'string') return target;
  return `${target.role ?? 'control'} ${target.name instanceof RegExp ? target.name : `"${target.name}"`}`;
}

/**
 * Runs inside the page, so it must be complete in itself.
 *
 * Finds a visible element, also in open shadow roots, and does one thing with it. One behind a tab is
 * missing, and its tab is opened for the next try. Names follow the accessible name computation as far as
 * this product needs it.
 */
export function withElement(query: TargetQuery, task: ElementTask, value?: unknown): unknown {
  const roleOf = (element: Element): string => {
    const explicit = element.getAttribute('role');
    if (explicit) return explicit;
    const tag = element.localName;
    const type = element.getAttribute('type') ?? 'text';
    const inputs: Record<string, string> = {
      ...{ number: 'spinbutton', range: 'slider', checkbox: 'checkbox', radio: 'radio' },
      ...{ button: 'button', submit: 'button', reset: 'button', file: 'file', color: 'color' },
    };
    if (tag === 'input') return inputs[type] ?? 'textbox';
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    const tags: Record<string, string> = {
      ...{ button: 'button', summary: 'button', select: 'combobox', textarea: 'textbox' },
      ...{ img: 'img', dialog: 'dialog', option: 'option', progress: 'progressbar' },
    };
    return tags[tag] ?? '';
  };
  const controls =
    'button link textbox spinbutton slider checkbox radio combobox tab switch option file color ' +
    'menuitem menuitemradio menuitemcheckbox treeitem';
  const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const textOf = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (!('localName' in node)) return '';
    const element = node as Element;
    if (element.getAttribute('aria-hidden') === 'true') return '';
    if (/^(input|select|textarea|style|script)$/.test(element.localName)) return '';
    const own = element.getAttribute('aria-label') ?? element.getAttribute('alt');
    return own ?? [...element.childNodes].map(textOf).join(' ');
  };
  const nameOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const labelled = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const byId = labelled.map((id) => root.getElementById(id)).flatMap((el) => (el ? [el] : []));
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const fromContent = /^(button|link|tab|option|heading|menuitem.*|switch|treeitem)$/;
    return (
      squeeze(byId.map(textOf).join(' ')) ||
      squeeze(element.getAttribute('aria-label')) ||
      squeeze(labels.map(textOf).join(' ')) ||
      squeeze(element.getAttribute('alt')) ||
      (fromContent.test(roleOf(element)) ? squeeze(textOf(element)) : '') ||
      squeeze(element.getAttribute('title')) ||
      squeeze(element.getAttribute('placeholder'))
    );
  };
  const isVisible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ]);
  const openTabOf = (hidden: readonly Element[]) => {
    if (task === 'see') return;
    const panels = hidden.map((element) => element.closest('[role="tabpanel"][hidden]'));
    const tab = panels.find((panel) => panel !== null)?.getAttribute('aria-labelledby');
    if (tab) document.getElementById(tab)!.click();
  };

  let found: Element | undefined;
  if ('selector' in query) {
    const matches = everything(document).filter((element) => element.matches(query.selector));
    found = matches.find(isVisible) ?? (task === 'giveFile' ? matches[0] : undefined);
    if (!found) {
      openTabOf(matches);
      return { state: 'missing', names: [] };
    }
  } else {
    const wanted = query.flags === undefined ? undefined : new RegExp(query.name, query.flags);
    const fitting = everything(document).filter((element) => {
      const role = roleOf(element);
      return query.role ? role === query.role : controls.split(' ').includes(role);
    });
    const isNamed = (element: Element) => {
      const name = nameOf(element);
      return wanted ? wanted.test(name) : name === query.name;
    };
    const candidates = fitting.filter((element) => isVisible(element) || task === 'giveFile');
    found = candidates.find(isNamed);
    if (!found) {
      openTabOf(fitting.filter(isNamed));
      return { state: 'missing', names: candidates.map((el) => `${roleOf(el)} "${nameOf(el)}"`) };
    }
  }

  const target = found as HTMLInputElement;
  if (task === 'describe' || task === 'see') {
    const { value: current, checked } = target;
    const text = squeeze(textOf(target));
    return { role: roleOf(target), name: nameOf(target), value: current, checked, text };
  }
  if (target.matches(':disabled') || target.getAttribute('aria-disabled') === 'true') {
    return { state: 'disabled' };
  }
  if (task === 'selectText') {
    target.focus();
    target.select?.();
    return true;
  }
  if (task === 'choose') {
    const select = found as HTMLSelectElement;
    const labels = [...select.options].map((option) => squeeze(option.textContent));
    const index = [...select.options].findIndex(
      (option, i) => labels[i] === value || option.value === value,
    );
    if (index < 0) return { state: 'missing', names: labels };
    select.selectedIndex = index;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  if (task === 'giveFile') {
    const { name, type, base64 } = value as { name: string; type: string; base64: string };
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], name, { type }));
    target.files = transfer.files;
    target.dispatchEvent(new Event('input', { bubbles: true }));
    target.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = target.getBoundingClientRect();
  const x = Math.round(box.left + box.width / 2);
  const y = Math.round(box.top + box.height / 2);
  let top = document.elementFromPoint(x, y);
  if (!top) return { state: 'outside' };
  while (top.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top) {
    top = top.shadowRoot.elementFromPoint(x, y) as Element;
  }
  // A custom checkbox is clicked on its label.
  const label = [...(target.labels ?? [])].some((part) => part.contains(top));
  for (let node: Node | null = top; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    if (node === target || label) return { state: 'ready', x, y };
  }
  const by = `<${top.localName} class="${top.getAttribute('class') ?? ''}"> "${squeeze(top.textContent).slice(0, 60)}"`;
  return { state: 'covered', by };
}
