import { afterAll } from 'vitest';
import { quickenQueries } from './quick-queries.ts';

// A capture asks a page thousands of times. mutations.test.ts compares these answers with jsdom's own.
if (typeof document !== 'undefined') afterAll(quickenQueries());
