/** Lets go of the pixels of a canvas at once: browsers see a small object and collect it late. */
export function freeCanvas(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
