import { generate } from 'selfsigned';

/** A certificate for X's names. The browsers of the tests take it from anybody; nobody else does. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = ['x.com', '*.x.com', 'twitter.com', '*.twitter.com', 'twimg.com', '*.twimg.com'];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'x.com' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  return { key, cert };
}
