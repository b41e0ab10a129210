// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { press } from '../../../../src/capture/page/press.ts';

function clicksOn(markup: string): number {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(markup, 'text/html').body.childNodes,
  );
  const button = document.querySelector<HTMLElement>('#it')!;
  const clicked = vi.fn((event: Event) => event.preventDefault());
  document.body.addEventListener('click', clicked, { once: true });
  expect(press(button)).toBe(clicked.mock.calls.length > 0);
  return clicked.mock.calls.length;
}

it.each([
  '<button id="it">Show more</button>',
  '<article tabindex="0"><button type="button" role="button" id="it">Show replies</button></article>',
  '<form><button type="button" id="it">Show more</button></form>',
])('presses %s', (markup) => {
  expect(clicksOn(markup)).toBe(1);
});

it.each([
  '<button id="it" aria-haspopup="menu">Show more</button>',
  '<button id="it" aria-haspopup="false">Show more</button>',
  '<button id="it" aria-haspopup>Show more</button>',
  '<div role="button" aria-haspopup="dialog"><button id="it">Show more</button></div>',
  '<button aria-haspopup="true"><span id="it">Show more</span></button>',
  '<button id="it" role="menuitem">Show more</button>',
  '<button id="it" popovertarget="menu">Show more</button>',
  '<button id="it" aria-pressed="false">Show more</button>',
  '<button id="it" role="switch">Show more</button>',
  '<a href="/elsewhere"><button id="it">Show more</button></a>',
  '<a href="/elsewhere" id="it">Show more</a>',
  '<form><button id="it">Show more</button></form>',
])('does not press %s', (markup) => {
  expect(clicksOn(markup)).toBe(0);
});
