import { GatewayError } from '../chat/error.js';
import { lookUp } from '../chat/look-up.js';
import type { ProviderId } from '../chat/request.js';
import type { HttpProvider, LocalProvider, Provider } from '../providers/provider.js';
import type { GatewayOptions } from './options.js';

/** How one provider is served now. */
export type ProviderStatus = 'live' | 'echo' | 'unavailable';

/** Where a model name leads. */
export type Resolution =
  | { kind: 'http'; provider: HttpProvider; model: string; key: VendorKey }
  | { kind: 'local'; provider: LocalProvider; model: string; standsInFor?: HttpProvider };

/** A vendor key and whose it is: only the operator's travels with the operator's organisation and project. */
export interface VendorKey {
  value: string;
  owner: 'operator' | 'caller';
}

/** A model name that is known, with who answers for it. */
export interface KnownModel {
  id: string;
  created: number;
  provider: Provider;
  /** What the provider names it. */
  model: string;
  aliasOf?: string;
}

/** The prefix under which every model name is echoed. */
const ECHO_ID = 'echo';

/** Model names -> providers. */
export class Registry {
  readonly #providers = new Map<ProviderId, Provider>();
  readonly #options: GatewayOptions;
  readonly #echo: LocalProvider;
  /** Pattern -> provider, compiled once when the provider is registered; the longest first. */
  #patterns: { matches: RegExp; length: number; provider: Provider }[] = [];

  constructor(echo: LocalProvider, options: GatewayOptions) {
    this.#echo = echo;
    this.#options = options;
    this.#providers.set(ECHO_ID, echo);
  }

  /** Adds a provider, or replaces the one of the same id. */
  register(provider: Provider): void {
    this.#providers.set(provider.id, provider);
    const others = this.#patterns.filter((entry) => entry.provider.id !== provider.id);
    const own = (provider.patterns ?? []).map((pattern) => ({
      matches: patternExpression(pattern),
      length: pattern.replaceAll('*', '').length,
      provider,
    }));
    // What says most of a name comes first, and of two alike the one that came last: it was put there on purpose.
    this.#patterns = [...own, ...others].sort((left, right) => right.length - left.length);
  }

  /** Every provider that was registered, without echo. */
  providers(): Provider[] {
    return [...this.#providers.values()].filter((provider) => provider.id !== ECHO_ID);
  }

  /** @throws GatewayError `invalid_request` for an id that is not registered. */
  provider(id: ProviderId, pointer: string): Provider {
    const provider = this.#providers.get(id);
    if (provider !== undefined) return provider;
    const known = this.providers().map((each) => each.id);
    throw new GatewayError({
      code: 'invalid_request',
      message: `There is no provider ${JSON.stringify(id.slice(0, 64))}. Known: ${known.join(', ')}.`,
      pointer,
    });
  }

  /**
   * Finds who answers for a model name: an alias, `echo/…`, `<provider>/<model>`, a preset, a pattern, the default.
   * @throws GatewayError `unknown_model`, or `provider_not_configured` when there is no key and echo is off.
   */
  resolve(name: string, callerKeys: Readonly<Record<ProviderId, string>>): Resolution {
    const found = this.#find(this.#aliasTarget(name) ?? name);
    if (found === undefined) throw unknownModel(name, this.#options, this.providers());
    return this.direct(found.provider, found.model, callerKeys);
  }

  /** The resolution of a provider that is known already. */
  direct(provider: Provider, model: string, callerKeys: Readonly<Record<ProviderId, string>>): Resolution {
    if (provider.kind === 'local') return { kind: 'local', provider, model };
    const echo: Resolution = { kind: 'local', provider: this.#echo, model, standsInFor: provider };
    if (this.#options.echo === 'always') return echo;
    const key = vendorKey(provider, callerKeys);
    if (key !== undefined) return { kind: 'http', provider, model, key };
    if (this.#options.echo === 'auto') return echo;
    throw notConfigured(provider);
  }

  /** How a provider is served, for those who bring these keys of their own. */
  status(provider: Provider, callerKeys: Readonly<Record<ProviderId, string>> = {}): ProviderStatus {
    if (provider.kind === 'local') return provider.id === ECHO_ID ? 'echo' : 'live';
    if (this.#options.echo === 'always') return 'echo';
    if (vendorKey(provider, callerKeys) === undefined)
      return this.#options.echo === 'auto' ? 'echo' : 'unavailable';
    return provider.dialects.length === 0 ? 'unavailable' : 'live';
  }

  /** Every preset and alias. */
  models(): KnownModel[] {
    const presets = this.providers().flatMap((provider) =>
      (provider.presets ?? []).flatMap(({ id: model, created }) => {
        const id = this.nameOf(provider, model);
        return id === undefined ? [] : [{ id, created, provider, model }];
      }),
    );
    return [...presets, ...Object.keys(this.#options.aliases).map((alias) => this.model(alias))];
  }

  /**
   * A model by any name that would work.
   * @throws GatewayError `unknown_model`.
   */
  model(name: string): KnownModel {
    const aliasOf = this.#aliasTarget(name);
    const found = this.#find(aliasOf ?? name);
    if (found === undefined) throw unknownModel(name, this.#options, this.providers());
    const { provider, model } = found;
    const preset = (provider.presets ?? []).find((each) => each.id === model);
    const created = preset?.created ?? 0;
    return { id: name, created, provider, model, ...(aliasOf === undefined ? {} : { aliasOf }) };
  }

  /** The name that leads to a model of a provider: the vendor's own, else the one with the provider before it. */
  nameOf(provider: Provider, model: string): string | undefined {
    return [model, `${provider.id}/${model}`].find((name) => {
      const found = this.#find(this.#aliasTarget(name) ?? name);
      return found?.provider === provider && found.model === model;
    });
  }

  /** Own members only: a model may be named `constructor`. */
  #aliasTarget(name: string): string | undefined {
    return lookUp(this.#options.aliases, name);
  }

  #find(name: string): { provider: Provider; model: string } | undefined {
    const slash = name.indexOf('/');
    if (slash > 0 && slash < name.length - 1) {
      const provider = this.#providers.get(name.slice(0, slash));
      if (provider !== undefined) return { provider, model: name.slice(slash + 1) };
    }
    for (const provider of this.#providers.values()) {
      if (provider.presets?.some((preset) => preset.id === name) === true) return { provider, model: name };
    }
    const matching = this.#patterns.find((entry) => entry.matches.test(name));
    if (matching !== undefined) return { provider: matching.provider, model: name };
    const { defaultProvider } = this.#options;
    const fallback = defaultProvider === undefined ? undefined : this.#providers.get(defaultProvider);
    return fallback === undefined || name === '' ? undefined : { provider: fallback, model: name };
  }
}

function patternExpression(pattern: string): RegExp {
  const text = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${text}$`, 's');
}

function vendorKey(
  provider: HttpProvider,
  callerKeys: Readonly<Record<ProviderId, string>>,
): VendorKey | undefined {
  const own = callerKeys[provider.id];
  if (own !== undefined) return { value: own, owner: 'caller' };
  const value = provider.apiKey();
  return value === undefined ? undefined : { value, owner: 'operator' };
}

/** Names that would work are listed: a few presets, the patterns, the aliases. */
function unknownModel(name: string, options: GatewayOptions, providers: readonly Provider[]): GatewayError {
  const patterns = providers.flatMap((provider) => provider.patterns ?? []);
  const explicit = providers.map((provider) => `${provider.id}/<model>`);
  const names = [...Object.keys(options.aliases), ...patterns, ...explicit];
  return new GatewayError({
    code: 'unknown_model',
    message: `No provider takes the model ${JSON.stringify(name.slice(0, 128))}. These would work: ${names.join(', ')}.`,
    pointer: '/model',
  });
}

/** The error for a vendor without a key. */
export function notConfigured(provider: HttpProvider): GatewayError {
  const variable = provider.keyVariables.join(' or ');
  return new GatewayError({
    code: 'provider_not_configured',
    message: `This gateway has no key for ${provider.displayName}. Set ${variable}, or send your own in ${provider.keyHeader}.`,
    provider: provider.id,
  });
}
