// One document serves many files of tests: what another file has left there must not be found.
if (typeof document !== 'undefined') {
  document.head.replaceChildren();
  document.body.replaceChildren();
}
