import type { Tool } from '../../chat/request.js';
import type { Undo } from '../dialect.js';
import { madeUpId } from '../made-up-id.js';

/** The longest name that is taken. From https://ai.google.dev/api/caching#FunctionDeclaration */
const MAX_LENGTH = 128;

/**
 * Names of functions as they are sent: such as the vendor refuses in letters that it takes, and those of a namespace
 * with it before them where another tool has the same name.
 */
export class ToolNames {
  readonly #sent = new Map<string, string>();
  /** Names of tools in groups, by their own. */
  readonly #grouped = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #customTools = new Set<string>();
  readonly #namespaces: NonNullable<Undo['namespaces']> = {};
  readonly #toolNames: NonNullable<Undo['toolNames']> = {};

  /** Names that several tools have. */
  readonly #shared: ReadonlySet<string>;

  /** The names of the declared tools come first, so that no call of an earlier turn takes one. */
  constructor(tools: readonly Tool[]) {
    const names = tools.map(({ name }) => name);
    this.#shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    for (const tool of tools) {
      if (tool.type === 'function') this.sent(tool.name, tool.namespace);
      else if (tool.type === 'custom') this.sentCustom(tool.name);
    }
  }

  /** The name that is sent for a tool. A choice names one without its group. */
  sent(name: string, namespace?: string): string {
    const key = JSON.stringify([namespace, name]);
    const known = this.#sent.get(key) ?? this.#alone(name, namespace);
    if (known !== undefined) return known;
    const isTwice = this.#shared.has(name) || this.#taken.has(fit(name));
    const isLong = namespace !== undefined && isTwice;
    const sent = this.#free(fit(isLong ? `${namespace}__${name}` : name));
    this.#sent.set(key, sent);
    if (namespace !== undefined) {
      this.#namespaces[sent] = { namespace, name };
      this.#grouped.set(name, sent);
    } else if (sent !== name) this.#toolNames[sent] = name;
    return sent;
  }

  /** A group that is called as its tool says nothing more: a search found the tool. Choices name no group. */
  #alone(name: string, namespace: string | undefined): string | undefined {
    if (namespace === undefined) return this.#grouped.get(name);
    return namespace === name ? this.#sent.get(JSON.stringify([undefined, name])) : undefined;
  }

  /** The name that is sent for a tool that is no function. */
  sentCustom(name: string): string {
    const sent = this.sent(name);
    this.#customTools.add(sent);
    return sent;
  }

  /** A name for a tool of the gateway's own. */
  reserve(wanted: string): string {
    return this.#free(fit(wanted));
  }

  /** What turns the names of a reply back. */
  undo(): Pick<Undo, 'customTools' | 'namespaces' | 'toolNames'> {
    return {
      ...(this.#customTools.size === 0 ? {} : { customTools: [...this.#customTools] }),
      ...(Object.keys(this.#namespaces).length === 0 ? {} : { namespaces: this.#namespaces }),
      ...(Object.keys(this.#toolNames).length === 0 ? {} : { toolNames: this.#toolNames }),
    };
  }

  #free(name: string): string {
    let free = name;
    for (let number = 2; this.#taken.has(free); number += 1) {
      const end = `_${number}`;
      free = name.slice(0, MAX_LENGTH - end.length) + end;
    }
    this.#taken.add(free);
    return free;
  }
}

function fit(name: string): string {
  const plain = name.replaceAll(/[^\w.:-]/g, '_').replace(/^(?![A-Za-z_])/, '_');
  if (plain.length <= MAX_LENGTH) return plain;
  // Long names mostly differ at their ends.
  const end = madeUpId('', name, 0);
  return plain.slice(0, MAX_LENGTH - end.length) + end;
}
