import http from 'node:http';
import net from 'node:net';
import type { RecordedRequests } from './types.ts';

/** The hosts that are the local X. Everything else is refused and recorded. */
const LOCAL_HOSTS = /^(?:(?:www\.|mobile\.)?(?:x|twitter)\.com|[\w-]+\.twimg\.com)$/;

export interface ConnectProxy {
  port: number;
  requests: RecordedRequests;
  close(): Promise<void>;
}

/**
 * A proxy that leads X's hosts to the local X and refuses all others, so that nothing leaves the
 * machine and a test can say which hosts were asked for.
 */
export async function startConnectProxy(localXPort: number): Promise<ConnectProxy> {
  const allowed: string[] = [];
  const refused: string[] = [];
  const tunnels = new Set<net.Socket>();

  const server = http.createServer((request, response) => {
    refused.push(plainTarget(request.url ?? ''));
    response.writeHead(502).end();
  });
  server.on('connect', (request, client: net.Socket, head: Buffer) => {
    const target = request.url ?? '';
    client.on('error', () => client.destroy());
    const colon = target.lastIndexOf(':');
    if (target.slice(colon + 1) !== '443' || !LOCAL_HOSTS.test(target.slice(0, colon))) {
      refused.push(target);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    allowed.push(target);
    const upstream = net.connect(localXPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    for (const socket of [client, upstream]) {
      tunnels.add(socket);
      socket.once('close', () => tunnels.delete(socket));
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as net.AddressInfo).port,
    requests: {
      allowed,
      refused,
      reset() {
        allowed.length = 0;
        refused.length = 0;
      },
    },
    async close() {
      for (const socket of tunnels) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `http://host/path` → `host:80`, the form in which CONNECT targets come. */
function plainTarget(url: string): string {
  try {
    const { hostname, port } = new URL(url);
    return `${hostname}:${port || '80'}`;
  } catch {
    return url;
  }
}
