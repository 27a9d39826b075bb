import type { Schemas } from '../../generated/openapi.js';
import type { KnownModel } from '../gateway/registry.js';
import type { ChatRouter } from '../gateway/router.js';

/** A known model in the form of OpenAI's model list. */
export function modelEntry(known: KnownModel, router: ChatRouter): Schemas['Model'] {
  const { id, created, provider, aliasOf } = known;
  return {
    id,
    object: 'model',
    created,
    owned_by: provider.id,
    aial: {
      provider: provider.id,
      status: router.status(provider),
      dialects: provider.kind === 'http' ? [...provider.dialectIds] : [],
      ...(aliasOf === undefined ? {} : { alias_of: aliasOf }),
    },
  };
}
