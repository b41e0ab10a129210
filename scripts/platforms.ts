import { platformAges } from './lib/platform-ages.ts';

/** `npm run platforms`: how old each number of design/platforms.ts is. It never fails: age is no fault. */
for (const line of platformAges(Date.now())) console.log(line);
