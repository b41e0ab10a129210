/** What words are for on a slide. */
export const ROLES = [
  ...(['display', 'title', 'lead', 'body', 'item', 'quotation', 'figure', 'meta'] as const),
] as const;
export type Role = (typeof ROLES)[number];

/** What is seen first, what is read, and names and page numbers at the foot. */
export type Use = 'large' | 'small' | 'meta';

export function useOf(role: Role): Use {
  if (role === 'meta') return 'meta';
  return role === 'body' || role === 'item' ? 'small' : 'large';
}
