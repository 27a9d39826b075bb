// Both gRPC methods, with the generated client: node examples/grpc-client.mjs
// AIAL_GRPC (default 127.0.0.1:50051), AIAL_MASTER_KEY, AIAL_MODEL (default gpt-5-mini).
import { Role, RouterDefinition } from 'aial/grpc';
import { createChannel, createClientFactory, Metadata } from 'nice-grpc';

const channel = createChannel(process.env.AIAL_GRPC ?? '127.0.0.1:50051');
const client = createClientFactory().create(RouterDefinition, channel);
const metadata = Metadata({ authorization: `Bearer ${process.env.AIAL_MASTER_KEY}` });
const model = process.env.AIAL_MODEL ?? 'gpt-5-mini';

const result = await client.chatSync(
  { model, messages: [{ role: Role.USER, content: 'Hello through gRPC' }] },
  { metadata },
);
for (const part of result.message.parts) {
  if (part.body?.$case === 'text') console.log(part.body.value.text);
}

const events = client.chatStream(
  { model, messages: [{ role: Role.USER, content: 'Hello through a gRPC stream' }] },
  { metadata },
);
for await (const { event } of events) {
  if (event?.$case === 'textDelta') process.stdout.write(event.value.text);
  if (event?.$case === 'finish') console.log();
}
channel.close();
