import type { Settings } from '../config/load.js';
import { openaiCompatible } from '../providers/openai-compatible.js';
import type { HttpProvider } from '../providers/provider.js';

/** The vendors that were added by configuration alone, their keys looked up at each call. */
export function addedProviders({ providers, addedKey }: Settings): HttpProvider[] {
  return providers.map(({ keyVariable, ...provider }) =>
    openaiCompatible({
      ...provider,
      ...(keyVariable === undefined
        ? { isKeyless: true }
        : { keyVariables: [keyVariable], apiKey: () => addedKey(keyVariable) }),
    }),
  );
}
