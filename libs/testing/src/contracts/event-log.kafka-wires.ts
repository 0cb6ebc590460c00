import { Socket, connect } from 'node:net';
import type { KafkaEventLogOptions } from '@cielo/eventing/kafka';

/** The connections of one process: cut all at once, and no others made until they are mended. */
export class Wires {
  private readonly sockets = new Set<Socket>();
  private areCut = false;

  get connect(): NonNullable<KafkaEventLogOptions['connect']> {
    return { socketFactory: ({ host, port, onConnect }) => this.make(host, port, onConnect) as never };
  }

  /** @param silently nobody is told: the client does not notice by itself. */
  cut({ silently = false } = {}): void {
    this.areCut = true;
    for (const socket of this.sockets) socket.destroy(silently ? undefined : new Error('The wires are cut'));
    this.sockets.clear();
  }

  mend(): void {
    this.areCut = false;
  }

  private make(host: string, port: number, onConnect: () => void): Socket {
    if (this.areCut) {
      const dead = new Socket();
      setImmediate(() => dead.destroy(new Error('The wires are cut')));
      return dead;
    }
    const socket = connect({ host, port }, onConnect);
    this.sockets.add(socket);
    return socket;
  }
}
