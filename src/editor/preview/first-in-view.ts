/** Place of the first page of which enough is seen to be the one that is looked at; 0 is the first. */
export function firstInView(): number {
  const stage = document.querySelector('.scroller')!.getBoundingClientRect();
  const pages = [...document.querySelectorAll('.scroller .page')];
  const place = pages.findIndex((page) => {
    const { top, bottom, height } = page.getBoundingClientRect();
    const seen = Math.min(bottom, stage.bottom) - Math.max(top, stage.top);
    return seen >= Math.min(height, stage.height) / 2;
  });
  return Math.max(0, place);
}
