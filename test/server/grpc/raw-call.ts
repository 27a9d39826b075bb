/** Calls below the generated client: any bytes, a deadline, and everything that came back. */
import { Client, credentials, Metadata, type ClientOptions, type StatusObject } from '@grpc/grpc-js';

/** What is sent. */
export interface RawCall {
  address: string;
  /** The method, `ChatStream` if absent. */
  method?: string;
  /** The message as it goes over the wire. */
  bytes: Uint8Array;
  metadata?: Record<string, string>;
  deadlineMs?: number;
  options?: ClientOptions;
}

/** What came back. */
export interface RawAnswer {
  status: StatusObject;
  header: Metadata | undefined;
  messages: Buffer[];
}

/** Calls a method whose answers are a stream, and waits for its status. */
export async function callRaw(call: RawCall): Promise<RawAnswer> {
  const client = new Client(call.address, credentials.createInsecure(), call.options ?? {});
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(call.metadata ?? {})) metadata.set(name, value);
  const stream = client.makeServerStreamRequest<Uint8Array, Buffer>(
    `/aial.v1.Router/${call.method ?? 'ChatStream'}`,
    (bytes) => Buffer.from(bytes),
    (bytes) => bytes,
    call.bytes,
    metadata,
    call.deadlineMs === undefined ? {} : { deadline: Date.now() + call.deadlineMs },
  );
  const messages: Buffer[] = [];
  let header: Metadata | undefined;
  stream.on('metadata', (received: Metadata) => (header = received));
  stream.on('data', (message: Buffer) => messages.push(message));
  // The status tells it.
  stream.on('error', () => undefined);
  const status = await new Promise<StatusObject>((resolve) => stream.on('status', resolve));
  client.close();
  return { status, header, messages };
}
