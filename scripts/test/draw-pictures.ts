import { drawAll } from '../../tests/support/local-x/images/draw-all.ts';

/** The stage of `npm test` that draws the local X's pictures, so that its time is told apart. */
console.log(`${await drawAll()} pictures were drawn`);
