import path from 'node:path';
import { build } from 'vite';

export interface PageBundle {
  script: string;
  style: string;
}

let bundled: Promise<PageBundle> | undefined;

/** The page of the local X as a browser takes it. Built once for each process. */
export function bundlePage(): Promise<PageBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<PageBundle> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: { input: path.join(import.meta.dirname, 'page/main.ts') },
    },
  });
  const [output] = [result].flat() as { output: { type: string; fileName: string }[] }[];
  const find = (ending: string) => output!.output.find(({ fileName }) => fileName.endsWith(ending));
  const script = find('.js') as unknown as { code: string };
  const style = find('.css') as unknown as { source: string };
  return { script: script.code, style: String(style.source) };
}
