import { HealthDefinition } from 'nice-grpc-server-health';
import { ServerReflection, ServerReflectionService } from 'nice-grpc-server-reflection';
import type { Server } from 'nice-grpc';

import { RouterDefinition } from '../../../generated/proto/chat.js';
import { descriptorSet } from '../../../generated/proto/descriptor-set.js';
import { wellKnownFiles } from './well-known-files.js';

/** Serves the contract under both names of the reflection service: the older one is what many tools still ask for. */
export function addReflection(server: Server): void {
  // Two sets one after the other are one set.
  const files = Buffer.concat([descriptorSet(), wellKnownFiles()]);
  const implementation = ServerReflection(files, [RouterDefinition.fullName, HealthDefinition.fullName]);
  server.add(ServerReflectionService, implementation);
  const { serverReflectionInfo } = ServerReflectionService;
  // The messages of both versions are the same on the wire.
  const path = serverReflectionInfo.path.replace('.v1.', '.v1alpha.');
  server.add({ serverReflectionInfo: { ...serverReflectionInfo, path, options: {} } }, implementation);
}
