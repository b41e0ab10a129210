import { PICTURED } from '../threads/load.ts';
import { imageFor } from './index.ts';

/** A process that draws pictures into the cache, one after the other (see paint-aside.ts). */
process.on('message', (address: string) => {
  imageFor(new URL(address), PICTURED);
  // Who asked may have been killed meanwhile. The picture is in the cache all the same.
  process.send!('drawn', () => undefined);
});
process.on('disconnect', () => process.exit());
