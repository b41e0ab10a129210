import { harmless } from '../../thread/clean-text.ts';
import type { Veil } from './veil.ts';

/** What is read of a slide and not seen: texts of pictures, and where words lead. */
export function veilSlide(slide: Element, veil: Veil): void {
  for (const picture of slide.querySelectorAll('img[alt]')) {
    picture.setAttribute('alt', harmless(picture.getAttribute('alt')!));
  }
  for (const link of slide.querySelectorAll<HTMLElement>('[data-href]')) {
    const address = veil.address(link.dataset.href!);
    if (address === null) link.removeAttribute('data-href');
  }
}

/** Takes from the copy of a slide what our own pages go by; others open it. */
export function withoutData(copy: Element): void {
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('data-')) element.removeAttribute(name);
    }
  }
}
