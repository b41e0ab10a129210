/** Something that can be foreseen: people get its sentence, not a stack trace. */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}

/**
 * Runs the main function of a script.
 *
 * @param {() => Promise<number | undefined>} main gives the exit code; undefined is 0
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
