import type { Handler } from './handler.js';

/** GET /readyz. */
export const readyz: Handler<'readyz'> = (_call, { router, isDraining }) => {
  const providers = router
    .providers()
    .map((provider) => ({ provider: provider.id, status: router.status(provider) }));
  return Promise.resolve(
    isDraining
      ? { kind: 'json', status: 503, body: { status: 'draining', providers } }
      : { kind: 'json', status: 200, body: { status: 'ready', providers } },
  );
};
