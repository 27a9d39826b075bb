import { OpenAPIBackend, type Context, type OpenAPIRouter, type Request } from 'openapi-backend';

import { operations } from '../../../generated/operations.js';
import { operationsAt } from './routes.js';

type MatchedOperation = ReturnType<OpenAPIRouter['getOperations']>[number];

/** Most pairs of method and path whose operation is kept, and the longest of them. */
const MAX_KEPT = 1_000;
const MAX_KEPT_LENGTH = 256;

/**
 * openapi-backend with the contract's routes and nothing that costs by request without being used: it lists its
 * operations anew at each match, compiles each path anew, and parses cookies, query and parameters twice. What it does
 * with them (404, 405, security, handlers) stays its own.
 */
export function contractRouter(): OpenAPIBackend {
  const backend = new OpenAPIBackend({
    definition: routeDocument(),
    quick: true,
    strict: true,
    validate: false,
  });
  void backend.init();
  const { router } = backend;
  const listed = router.getOperations();
  router.getOperations = () => listed;

  const matched = new Map<string, MatchedOperation>();
  const match = router.matchOperation.bind(router);
  const matchOnce = (request: Request, isStrict = false): MatchedOperation | undefined => {
    const key = `${request.method} ${request.path}`;
    const known = matched.get(key);
    if (known !== undefined) return known;
    // What matches nothing throws, and is not kept.
    const operation = isStrict ? match(request, true) : match(request);
    // It takes `:verb` for the end of a name where the verb is for another method.
    if (operation !== undefined && !isAt(request.path, operation)) {
      // eslint-disable-next-line no-restricted-syntax -- no GatewayError: openapi-backend itself knows its 405 by these words
      throw new Error('405-methodNotAllowed: this method is not registered for the route');
    }
    if (operation !== undefined && key.length <= MAX_KEPT_LENGTH) {
      if (matched.size >= MAX_KEPT) matched.clear();
      matched.set(key, operation);
    }
    return operation;
  };
  // It has an overload for each value of the flag.
  router.matchOperation = matchOnce as typeof router.matchOperation;
  router.parseRequest = parsedRequest;
  return backend;
}

function isAt(path: string, { operationId }: MatchedOperation): boolean {
  return operationsAt(path).some((each) => each.operationId === operationId);
}

/** Only method and path are given to it: all else is read by this server, from the request itself. */
function parsedRequest({ method, path }: Request): Context['request'] {
  return { method, path, params: {}, query: {}, headers: {}, cookies: {}, requestBody: undefined };
}

/** The part of the contract that routing needs; the whole of it takes long to dereference. */
function routeDocument(): ConstructorParameters<typeof OpenAPIBackend>[0]['definition'] {
  const paths: Record<string, Record<string, object>> = {};
  for (const { operationId, method, path, isPublic, pathParameters } of operations) {
    const parameters = pathParameters.map((name) => ({
      name,
      in: 'path' as const,
      required: true,
      schema: { type: 'string' as const },
    }));
    const security = isPublic ? [] : [{ masterKey: [] }];
    paths[path] = { ...paths[path], [method]: { operationId, parameters, security, responses: {} } };
  }
  const masterKey = { type: 'http' as const, scheme: 'bearer' };
  return {
    openapi: '3.1.0',
    info: { title: 'AIal', version: '1' },
    paths,
    components: { securitySchemes: { masterKey } },
  };
}
