import type { CallContext, Server } from 'nice-grpc';

const asTheyCame = (bytes: Buffer): Buffer => bytes;

/** The service under one of its names; its messages stay bytes here. */
const reflectionAt = (version: 'v1' | 'v1alpha') =>
  ({
    serverReflectionInfo: {
      path: `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`,
      requestStream: true,
      responseStream: true,
      requestSerialize: asTheyCame,
      requestDeserialize: asTheyCame,
      responseSerialize: asTheyCame,
      responseDeserialize: asTheyCame,
    },
  }) as const;

/**
 * Serves the contract under both names of the reflection service: the older one is what many tools still ask for. What
 * answers is loaded when it is asked for the first time: most gateways never are, and the library takes time and memory.
 */
export function addReflection(server: Server): void {
  const implementation = {
    async *serverReflectionInfo(
      requests: AsyncIterable<Buffer>,
      context: CallContext,
    ): AsyncGenerator<Buffer> {
      const { reflect } = await import('./reflection-answers.js');
      yield* reflect(requests, context);
    },
  };
  server.add(reflectionAt('v1'), implementation);
  server.add(reflectionAt('v1alpha'), implementation);
}
