import { once } from 'node:events';
import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';

/** A way to a TCP server that can be shut: what is connected is cut off, and nobody else gets in. */
export class TcpGate {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #isShut = false;

  private constructor(target: { host: string; port: number }) {
    this.#server = createServer(client => {
      if (this.#isShut) {
        client.destroy();
        return;
      }
      const server = connect(target);
      for (const [from, to] of [
        [client, server],
        [server, client],
      ]) {
        this.#open.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.#open.delete(from);
          to.destroy();
        });
      }
    });
  }

  static async before(target: { host: string; port: number }) {
    const gate = new TcpGate(target);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  shut(): void {
    this.#isShut = true;
    this.#open.forEach(socket => socket.destroy());
  }

  reopen(): void {
    this.#isShut = false;
  }

  async close(): Promise<void> {
    this.shut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
