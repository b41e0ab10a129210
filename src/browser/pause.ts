/** Fulfilled after so many milliseconds: between one try and the next, and where patience ends. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
