import type { BrowserName } from './types.ts';

export const BROWSERS = ['chrome', 'firefox'] as const satisfies readonly BrowserName[];
