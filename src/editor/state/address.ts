/** Where the thread comes from. */
export type Source =
  | { kind: 'active-tab' }
  | { kind: 'tab'; tabId: number }
  | { kind: 'thread'; statusId: string };

export interface Address {
  source: Source;
  view: 'editor' | 'studio';
}

/** What the page was opened for. Without a query it is the popup of the toolbar button. */
export function addressFrom(search: string): Address {
  const query = new URLSearchParams(search);
  const view = query.get('view') === 'studio' ? 'studio' : 'editor';
  const statusId = query.get('thread');
  if (statusId && /^\d{1,25}$/.test(statusId))
    return { source: { kind: 'thread', statusId }, view };
  const tab = query.get('tab');
  if (tab && /^\d{1,10}$/.test(tab)) return { source: { kind: 'tab', tabId: Number(tab) }, view };
  return { source: { kind: 'active-tab' }, view };
}
