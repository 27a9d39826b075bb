import type { CallContext } from 'nice-grpc';
import { HealthDefinition } from 'nice-grpc-server-health';
import { ServerReflection, ServerReflectionService } from 'nice-grpc-server-reflection';

import { RouterDefinition } from '../../../generated/proto/chat.js';
import { descriptorSet } from '../../../generated/proto/descriptor-set.js';
import { wellKnownFiles } from './well-known-files.js';

const { requestDeserialize, responseSerialize } = ServerReflectionService.serverReflectionInfo;

const implementation = ServerReflection(
  // Two sets one after the other are one set.
  Buffer.concat([descriptorSet(), wellKnownFiles()]),
  [RouterDefinition.fullName, HealthDefinition.fullName],
);

async function* read(requests: AsyncIterable<Buffer>): AsyncGenerator<ReturnType<typeof requestDeserialize>> {
  for await (const bytes of requests) yield requestDeserialize(bytes);
}

/** Answers what a tool asks of the contract. The messages of both versions are the same on the wire. */
export async function* reflect(
  requests: AsyncIterable<Buffer>,
  context: CallContext,
): AsyncGenerator<Buffer> {
  for await (const answer of implementation.serverReflectionInfo(read(requests), context))
    yield responseSerialize(answer);
}
