// A client's connection, kept open for many calls. It writes bytes that were made before and looks at as little of the
// answer as tells where it ends, so that the loader is never what is measured.
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/**
 * Opens connections to one address.
 *
 * `call(bytes)` sends a request and resolves when the answer is whole: `{ status, firstMs, totalMs, gapsMs, size }`, the
 * times from the sending on, `firstMs` up to the first byte of the body, `gapsMs` between one read and the next. It
 * rejects when the connection breaks.
 */
export class Connection {
  constructor({ host, port }) {
    this.address = { host, port, noDelay: true };
    this.socket = undefined;
    this.current = undefined;
    /** Told of the first byte of each body. */
    this.onBegin = undefined;
  }

  open() {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      socket.once('connect', () => resolve(this));
      socket.once('error', reject);
      socket.on('data', (piece) => this.onData(piece));
      socket.on('error', (error) => this.onBreak(error));
      socket.on('close', () => this.onBreak(new Error('The connection was closed.')));
      this.socket = socket;
    });
  }

  async call(bytes, { leaveAfterReads = Infinity } = {}) {
    if (this.socket === undefined) await this.open();
    return new Promise((resolve, reject) => {
      const sentAt = performance.now();
      this.current = {
        resolve,
        reject,
        sentAt,
        leaveAfterReads,
        status: 0,
        left: -1,
        tail: Buffer.alloc(0),
        head: undefined,
        lastAt: 0,
        firstMs: 0,
        gapsMs: [],
        size: 0,
        reads: 0,
      };
      this.socket.write(bytes);
    });
  }

  onBreak(error) {
    this.socket = undefined;
    const { current } = this;
    this.current = undefined;
    current?.reject(error);
  }

  onData(piece) {
    const { current } = this;
    // Nothing was asked: the server speaks when it closes.
    if (current === undefined) return;
    const body = current.status === 0 ? this.readHead(current, piece) : piece;
    if (body === undefined) return;
    if (body.length > 0) this.readBody(current, body);
    else if (current.left === 0) this.finish(current);
  }

  /** What of the body came with the head; undefined while the head is not whole. */
  readHead(current, piece) {
    const bytes = current.head === undefined ? piece : Buffer.concat([current.head, piece]);
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) {
      current.head = bytes;
      return undefined;
    }
    const head = bytes.latin1Slice(0, end + 2).toLowerCase();
    current.status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/.exec(head);
    if (length !== null) current.left = Number(length[1]);
    // The last chunk of an empty body stands right behind the head.
    current.tail = Buffer.from('\r\n');
    return bytes.subarray(end + 4);
  }

  readBody(current, body) {
    const now = performance.now();
    if (current.size === 0) {
      current.firstMs = now - current.sentAt;
      this.onBegin?.();
    } else current.gapsMs.push(now - current.lastAt);
    current.lastAt = now;
    current.size += body.length;
    current.reads += 1;
    if (this.isWhole(current, body)) return this.finish(current);
    if (current.reads >= current.leaveAfterReads) {
      this.finish(current);
      this.close();
    }
  }

  isWhole(current, body) {
    if (current.left >= 0) {
      current.left -= body.length;
      return current.left <= 0;
    }
    const tail = body.length >= LAST_CHUNK.length ? body : Buffer.concat([current.tail, body]);
    current.tail = tail.subarray(-LAST_CHUNK.length);
    return current.tail.equals(LAST_CHUNK);
  }

  finish(current) {
    this.current = undefined;
    const { status, firstMs, gapsMs, size, sentAt } = current;
    current.resolve({ status, firstMs, totalMs: performance.now() - sentAt, gapsMs, size });
  }

  close() {
    const { socket } = this;
    this.socket = undefined;
    socket?.destroy();
  }
}
