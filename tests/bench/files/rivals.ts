import { snapdom } from '@zumer/snapdom';
import { toCanvas } from 'html-to-image';
import html2canvas from 'html2canvas';
import html2canvasPro from 'html2canvas-pro';
import { domToCanvas } from 'modern-screenshot';

/** Paints an element at a scale (output px per CSS px), as a user of the library would have it. */
export type Rival = (element: HTMLElement, scale: number) => Promise<HTMLCanvasElement>;

export const RIVALS: Record<string, Rival> = {
  html2canvas: (element, scale) => html2canvas(element, { scale, logging: false }),
  'html2canvas-pro': (element, scale) => html2canvasPro(element, { scale, logging: false }),
  'html-to-image': (element, scale) => toCanvas(element, { pixelRatio: scale }),
  'modern-screenshot': (element, scale) => domToCanvas(element, { scale }),
  snapdom: (element, scale) => snapdom.toCanvas(element, { scale, dpr: 1 }),
};
