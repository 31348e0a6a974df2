// A proxy that answers nobody and remembers who asked. Both browsers send all their traffic here, so
// a request that the test's own pages did not answer, from whatever corner of the browser or of the
// extension, cannot leave the machine and cannot go unseen.

import { createServer, type Socket } from 'node:net';

export interface Sink {
  readonly port: number;
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      // `CONNECT host:443 HTTP/1.1` or `GET http://host/path HTTP/1.1`.
      asked.push(data.toString('latin1').split('\r\n')[0]?.split(' ').slice(0, 2).join(' ') ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  return {
    port: address.port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
