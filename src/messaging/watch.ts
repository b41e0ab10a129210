/** A message where it is sent or dealt with. */
export interface Passing {
  way: 'out' | 'in';
  /** The world that it goes to, or the address of who sent it. */
  peer: string;
  method: string;
  input: unknown;
}

/** Sees a message and has it answered. */
export type Watch = <Answer>(message: Passing, answering: () => Promise<Answer>) => Promise<Answer>;

const unseen: Watch = (_, answering) => answering();
let watch = unseen;

/** Has every message seen that this world sends or deals with; without an argument none any more. */
export function watchMessages(by: Watch = unseen): void {
  watch = by;
}

export const watched: Watch = (message, answering) => watch(message, answering);
