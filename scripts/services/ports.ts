import dgram from 'node:dgram';
import net from 'node:net';

/** A TCP port that is free now on loopback. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Several different free TCP ports. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/**
 * Whether nobody has a TCP port. Listening alone is not proof: on some systems 127.0.0.1 can be taken while
 * another program has the wildcard address, and a browser going to `localhost` may then reach that one.
 */
export async function isTcpPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  if (!(await canListen(port, host))) return false;
  const answers = await Promise.all([isAnswered(port, '127.0.0.1'), isAnswered(port, '::1')]);
  return !answers.includes(true);
}

export async function isUdpPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

/**
 * Keeps a TCP port from others until it is released: between the choice of a port and the program that listens
 * on it a build of some minutes may lie. Who connects meanwhile is turned away at once.
 */
export async function holdTcpPort(port: number, host: string): Promise<() => Promise<void>> {
  const server = net.createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** As holdTcpPort, for UDP. */
export async function holdUdpPort(port: number, host: string): Promise<() => Promise<void>> {
  const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ port, address: host, exclusive: true }, resolve);
  });
  socket.unref();
  return () => new Promise((resolve) => socket.close(() => resolve()));
}

/** The first free port from `start` on, or null when a hundred are taken. */
export async function firstFree(
  start: number,
  isFree: (port: number) => Promise<boolean>,
): Promise<number | null> {
  for (let port = start; port < start + 100 && port < 65_536; port += 1) {
    if (await isFree(port)) return port;
  }
  return null;
}

function canListen(port: number, host: string): Promise<boolean> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function isAnswered(port: number, host: string): Promise<boolean> {
  const socket = net.connect({ port, host });
  return new Promise((resolve) => {
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
