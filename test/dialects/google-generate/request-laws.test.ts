/** The wire side law: recorded requests come through this dialect and out again as they were. */
import { expect, test } from '@jest/globals';

import type { Schemas } from '../../../generated/openapi.js';
import type { JsonValue } from '../../../src/chat/json.js';
import { decodeRequest } from '../../../src/dialects/google-generate/decode-request.js';
import { googleGenerateVendor } from '../../../src/dialects/google-generate/vendor.js';
import { respell } from '../../../src/wire/free-spelling.js';
import { corpusCases, hasCorpus } from '../../harness/corpus.js';

if (!hasCorpus) console.warn('google-generate: ../shared/corpus is missing, the law is not tried on it');

const requests = ['gemini', 'vertex']
  .flatMap((vendor) => [`${vendor}/generateContent`, `${vendor}/streamGenerateContent`])
  .flatMap((api) => corpusCases(api))
  .filter(({ request, status }) => request !== undefined && status === 200);

(hasCorpus ? test : test.skip)(
  'every recorded request is written as it was read, with nothing to report',
  () => {
    expect(requests.length).toBeGreaterThan(300);
    const target = { provider: 'google', model: 'gemini-3-pro-preview' };
    for (const { name, request } of requests) {
      const spelled = respell(request as JsonValue, 'GoogleGenerateContentRequest');
      const bytes = new TextEncoder().encode(JSON.stringify(spelled));
      const decoded = decodeRequest({
        body: spelled as unknown as Schemas['GoogleGenerateContentRequest'],
        bytes,
      });
      const { body, refusals, warnings } = googleGenerateVendor.encodeRequest(decoded, target);
      // The model stands in the path.
      const { model: _model, ...expected } = spelled as Record<string, unknown>;
      expect({ name, body, refusals, warnings }).toEqual({
        name,
        body: expected,
        refusals: [],
        warnings: [],
      });
    }
  },
);
