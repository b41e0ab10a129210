import { vi } from 'vitest';

// For projects whose files share a process: what another file has left in the document must not be found.
if (typeof document !== 'undefined') {
  document.head.replaceChildren();
  document.body.replaceChildren();
}
// Nor may a module that another file has loaded stand where this one wants a stand-in.
vi.resetModules();
