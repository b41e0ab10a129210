import { useWhenLoaded } from './when-loaded.ts';

/** Free space round a code, in its modules (ISO/IEC 18004 asks for four). */
const QUIET = 4;

let encode: typeof import('uqr').encode | null = null;

/** Few pictures have a code, so what makes them is loaded when one does. */
export async function loadQrCodes(): Promise<void> {
  ({ encode } = await import('uqr'));
}

/** An address as a QR code; empty until `loadQrCodes` is done. */
export function QrCode({ address }: { address: string }) {
  useWhenLoaded(encode !== null, loadQrCodes);
  if (!encode) return <div class="qr" />;
  const { data, size } = encode(address, { border: 0 });
  const path = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')),
  );
  const side = size + 2 * QUIET;
  return (
    <svg
      class="qr"
      data-href={address}
      viewBox={`0 0 ${side} ${side}`}
      aria-hidden="true"
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#FFFFFF" rx="2" />
      <path d={path.join('')} fill="#14151A" />
    </svg>
  );
}
