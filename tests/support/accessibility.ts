import axe from 'axe-core';
import { atRest } from './at-rest.ts';
import type { ExtensionView } from './browsers/index.ts';

/** Puts axe into a page: as an expression of the driver, which no policy of the page stops. */
const installAxe = new Function(axe.source) as () => void;

/**
 * What axe finds wrong in a page, one line for each element; none when all is well.
 */
export async function violationsIn(view: ExtensionView): Promise<string[]> {
  await atRest(view);
  await view.evaluate(installAxe);
  return view.evaluate(async () => {
    const inPage = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await inPage.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => {
        const why = failureSummary?.replace(/\s+/g, ' ').slice(0, 300);
        return `${id} (${help}): ${target.join(' ')} ${html.slice(0, 200)} ${why}`;
      }),
    );
  });
}
