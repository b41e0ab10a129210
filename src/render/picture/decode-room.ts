/** px that may be decoded at a time: two photos as large as X keeps them, 128 MB. */
const MOST = 32_000_000;

let taken = 0;
const waiting: { px: number; begin(): void }[] = [];

/**
 * Waits until there is room to decode a picture of so many px, and does so: decoded, each takes four
 * bytes a pixel. One that is larger than all the room is decoded alone. Who came first is let in first.
 *
 * @param decode ends when the decoded picture is freed, or scaled down
 */
export async function withRoomFor<T>(px: number, decode: () => Promise<T>): Promise<T> {
  if (waiting.length > 0 || !fits(px)) {
    await new Promise<void>((begin) => waiting.push({ px, begin }));
  } else taken += px;
  try {
    return await decode();
  } finally {
    taken -= px;
    letIn();
  }
}

const fits = (px: number): boolean => taken === 0 || taken + px <= MOST;

function letIn(): void {
  for (let next = waiting[0]; next && fits(next.px); next = waiting[0]) {
    waiting.shift();
    taken += next.px;
    next.begin();
  }
}
