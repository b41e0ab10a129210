/*
 * The look of a page, light or dark, before anything is painted: a module would run after the first
 * paint, and a page that starts white and turns dark dazzles. src/store/look.ts says what is kept.
 */
(() => {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

  function chosenLook() {
    try {
      return localStorage.getItem('look');
    } catch {
      // The browser keeps nothing.
      return null;
    }
  }

  function applyLook() {
    const chosen = chosenLook();
    const isDark = chosen === 'dark' || (chosen !== 'light' && systemIsDark.matches);
    document.documentElement.dataset.look = isDark ? 'dark' : 'light';
  }

  applyLook();
  addEventListener('storage', applyLook);
  systemIsDark.addEventListener('change', applyLook);
})();
