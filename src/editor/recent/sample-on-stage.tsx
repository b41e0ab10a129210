import { text } from '../../browser/i18n.ts';

/** Something to try the editor on, for whoever has no thread open. */
export function SampleOnStage() {
  const open = async () => {
    const { openSample } = await import('./sample-thread.ts');
    await openSample();
  };
  return (
    <p class="sample-on-stage">
      {text('sampleInvites')}{' '}
      <button type="button" class="button" onClick={() => void open().catch(console.error)}>
        {text('trySample')}
      </button>
    </p>
  );
}
