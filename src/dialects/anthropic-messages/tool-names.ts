import type { ChatRequest, HostedKind } from '../../chat/request.js';
import type { Undo } from '../dialect.js';
import { madeUpId } from '../made-up-id.js';

const VALID_NAME = /^[a-zA-Z0-9_-]{1,128}$/;
const VALID_ID = /^[a-zA-Z0-9_-]+$/;
const MAX_NAME_LENGTH = 128;

/** What the tools that the vendor runs are called. */
export const hostedNames: Partial<Record<HostedKind, string>> = {
  'web-search': 'web_search',
  'web-fetch': 'web_fetch',
  'code-execution': 'code_execution',
};

/** A tool as its caller knows it. */
interface NamedTool {
  name: string;
  namespace?: string;
}

/**
 * What tools are called on the wire, where names are of letters, digits, `_` and `-` only and know no namespace, and how
 * to turn it back. The same name gets the same word in every request, so that the vendor's cache of prompts holds.
 */
export class ToolNames {
  readonly #namespaces: Record<string, { namespace: string; name: string }> = {};
  readonly #toolNames: Record<string, string> = {};
  readonly #customTools: string[] = [];
  /** Names that tools of several namespaces have: the model has to be told which. */
  readonly #shared: ReadonlySet<string>;
  /** The tool that each word stands for. */
  readonly #taken = new Map<string, string>();

  constructor({ tools }: ChatRequest) {
    const names = tools.map(({ name }) => name);
    this.#shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    for (const tool of tools) {
      if (tool.type === 'provider' && tool.hosted !== undefined) this.#reserve(tool.hosted.kind);
    }
    for (const tool of tools) {
      if (tool.type === 'provider') continue;
      const wireName = this.wireName(tool);
      if (tool.type === 'custom') this.#customTools.push(wireName);
    }
  }

  /** The word for a tool. */
  wireName({ name, namespace }: NamedTool): string {
    const plain = JSON.stringify([null, name]);
    // A namespace that is called as its tool says nothing more: it names the plain tool where there is one.
    const isFound = namespace === name && this.#taken.get(name) === plain;
    const key = isFound ? plain : JSON.stringify([namespace ?? null, name]);
    const isFree = (word: string): boolean => VALID_NAME.test(word) && (this.#taken.get(word) ?? key) === key;
    const whole = namespace === undefined || namespace === name ? name : `${namespace}__${name}`;
    const isPlain = !this.#shared.has(name) && isFree(name);
    const wireName = isPlain ? name : isFree(whole) ? whole : shortened(whole, key);
    this.#taken.set(wireName, key);
    if (isFound) return wireName;
    if (namespace !== undefined) this.#namespaces[wireName] = { namespace, name };
    else if (wireName !== name) this.#toolNames[wireName] = name;
    return wireName;
  }

  /** The vendor's own tools have words of their own. */
  #reserve(kind: HostedKind): void {
    const word = hostedNames[kind];
    if (word !== undefined) this.#taken.set(word, '');
  }

  /** A word that no tool of the client's has. */
  unused(wanted: string): string {
    let word = wanted;
    for (let number = 2; this.#taken.has(word); number += 1) word = `${wanted}_${number}`;
    return word;
  }

  /** How the replies are turned back. */
  undo(): Pick<Undo, 'namespaces' | 'toolNames' | 'customTools'> {
    return {
      ...(Object.keys(this.#namespaces).length === 0 ? {} : { namespaces: this.#namespaces }),
      ...(Object.keys(this.#toolNames).length === 0 ? {} : { toolNames: this.#toolNames }),
      ...(this.#customTools.length === 0 ? {} : { customTools: this.#customTools }),
    };
  }
}

/** A valid word for a name that is none, told apart from others that look alike by a digest of the name. */
function shortened(whole: string, key: string): string {
  const digest = madeUpId('', key, 0);
  const plain = whole.replaceAll(/[^a-zA-Z0-9_-]/g, '_').slice(0, MAX_NAME_LENGTH - digest.length);
  return plain + digest;
}

/** The id of a call as the wire takes it, the same for the call and its result. */
export function wireCallId(callId: string): string {
  if (VALID_ID.test(callId)) return callId;
  return callId.replaceAll(/[^a-zA-Z0-9_-]/g, '_') + madeUpId('', callId, 0);
}
