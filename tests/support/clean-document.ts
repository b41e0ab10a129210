import { vi } from 'vitest';

// One document serves many files of tests: what another file has left there must not be found.
if (typeof document !== 'undefined') {
  document.head.replaceChildren();
  document.body.replaceChildren();
}
// Nor may a module that another file has loaded stand where this one wants a stand-in.
vi.resetModules();
