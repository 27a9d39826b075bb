import type { Warning } from '../chat/event.js';
import type { ListedModel, ModelListing, ShownModel } from '../dialects/model-list.js';
import type { HttpProvider, Provider } from '../providers/provider.js';
import type { Call } from './call.js';
import type { KnownModel } from './registry.js';
import type { Desk } from './route.js';
import { VendorLists, type VendorList } from './vendor-lists.js';

const noList: VendorList = { models: [] };

/** All models that an asker may see: presets and aliases, and what the vendors list for the keys in use. */
export class ModelDirectory {
  readonly #desk: Desk;
  readonly #lists: VendorLists;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#lists = new VendorLists(desk);
  }

  /** Everything, each under a name that leads back to it. The vendors are asked all at once. */
  async list(call: Call): Promise<ModelListing> {
    const { registry } = this.#desk;
    const providers = registry.providers();
    const lists = await Promise.all(providers.map((provider) => this.#listOf(provider, call)));
    const known = registry.models();
    const models = new Map<string, ShownModel>();
    const show = (model: KnownModel, listed: ListedModel | undefined): void => {
      if (!models.has(model.id)) models.set(model.id, this.#shown(model, listed, call));
    };
    for (const [index, provider] of providers.entries()) {
      const listed = lists[index]?.models ?? [];
      const byId = new Map(listed.map((each) => [each.id, each]));
      const presets = known.filter((each) => each.aliasOf === undefined && each.provider === provider);
      for (const preset of presets) show(preset, byId.get(preset.model));
      for (const each of byId.values()) {
        const id = registry.nameOf(provider, each.id);
        if (id !== undefined) show({ id, created: 0, provider, model: each.id }, each);
      }
    }
    for (const alias of known.filter((each) => each.aliasOf !== undefined)) {
      const list = lists[providers.indexOf(alias.provider)] ?? noList;
      show(alias, listedIn(list, alias));
    }
    const warnings = providers.flatMap((provider, index) => warningOf(provider, lists[index] ?? noList));
    call.record.warnings = warnings;
    return { models: [...models.values()], warnings };
  }

  /**
   * A model by any name that would work; only its own vendor is asked.
   * @throws GatewayError `unknown_model`.
   */
  async model(name: string, call: Call): Promise<ShownModel> {
    const known = this.#desk.registry.model(name);
    const list = await this.#listOf(known.provider, call);
    call.record.warnings = warningOf(known.provider, list);
    return this.#shown(known, listedIn(list, known), call);
  }

  async #listOf(provider: Provider, call: Call): Promise<VendorList> {
    const { registry, options } = this.#desk;
    if (options.modelsTtlMs === 0 || provider.kind === 'local' || provider.listing === undefined)
      return noList;
    if (registry.status(provider, call.keys) !== 'live') return noList;
    const target = registry.direct(provider, '', call.keys);
    return target.kind === 'http' ? this.#lists.list(provider.listing, target) : noList;
  }

  #shown(known: KnownModel, listed: ListedModel | undefined, call: Call): ShownModel {
    const { id, created, provider, model, aliasOf } = known;
    const preset = provider.presets?.find((each) => each.id === model);
    const isEmbedding = preset?.isForEmbeddings === true;
    const isKnown = preset !== undefined || listed?.isChat === true || provider.kind === 'local';
    return {
      id,
      created,
      provider: provider.id,
      status: this.#desk.registry.status(provider, call.keys),
      dialects: provider.kind === 'http' ? provider.dialectIds : [],
      ...(aliasOf === undefined ? {} : { aliasOf }),
      isChat: isKnown && !isEmbedding,
      isEmbedding,
      isCounted: provider.kind === 'local' ? provider.isEstimated === true : counts(provider),
      ...(listed === undefined ? {} : { listed }),
    };
  }
}

function listedIn({ models }: VendorList, { model }: KnownModel): ListedModel | undefined {
  return models.find((each) => each.id === model);
}

function counts({ counting = [] }: HttpProvider): boolean {
  return counting.length > 0;
}

function warningOf({ id, displayName = id }: Provider, { problem, models }: VendorList): Warning[] {
  if (problem === undefined) return [];
  const shown = models.length === 0 ? 'Its presets are shown all the same.' : 'What it told is shown.';
  const message = `The list of ${displayName}'s models is not whole. ${problem} ${shown}`;
  return [{ code: 'models_unlisted', message, provider: id }];
}
