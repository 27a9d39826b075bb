import { lookUp } from '../chat/look-up.js';
import type { ChatRequest, Tool, ToolCall } from '../chat/request.js';
import type { Undo } from './dialect.js';
import { madeUpId } from './made-up-id.js';

/** What a vendor takes for the name of a tool. */
export interface NameRule {
  valid: RegExp;
  /** Each character that is not taken. */
  foreign: RegExp;
  maxLength: number;
  /** Names of the vendor's own tools beside those of the client. */
  reserved?: readonly string[];
}

/** A tool as its caller knows it. */
interface NamedTool {
  name: string;
  namespace?: string;
}

/**
 * What tools are called on the wire, and how to turn it back: a name that the vendor does not take is changed, and a
 * namespace, which none of them knows, stands before the name where several tools have the same. What is changed gets
 * the same word in every request, so that the vendor's cache of prompts holds.
 */
export class ToolNames {
  readonly #rule: NameRule;
  /** By names. To make a key of each name would cost more than all else: most tools have no namespace. */
  readonly #plain = new Map<string, string>();
  /** Those in namespaces, by their keys. */
  readonly #spaced = new Map<string, string>();
  readonly #taken: Set<string>;
  /** Names that several tools have. */
  readonly #shared: ReadonlySet<string>;
  /** Words of the tools in namespaces, by their names: a choice does not say in which. */
  readonly #grouped = new Map<string, string>();
  readonly #undo: Required<Pick<Undo, 'namespaces' | 'toolNames'>> & { customTools: string[] } = {
    // Without a prototype: a tool may be called `__proto__`.
    namespaces: Object.create(null) as Record<string, never>,
    toolNames: Object.create(null) as Record<string, never>,
    customTools: [],
  };

  /** The declared tools come first, so that no call of an earlier turn takes a name of theirs. */
  constructor(tools: readonly Tool[], rule: NameRule) {
    this.#rule = rule;
    this.#taken = new Set(rule.reserved);
    const declared = tools.filter((tool) => tool.type !== 'provider');
    const [seen, shared] = [new Set<string>(), new Set<string>()];
    for (const { name } of declared) (seen.has(name) ? shared : seen).add(name);
    this.#shared = shared;
    for (const tool of declared) {
      const word = this.#known(tool) ?? this.#newWord(tool);
      if (tool.type === 'custom') this.#undo.customTools.push(word);
    }
  }

  /** The word for a tool. */
  wireName(tool: NamedTool): string {
    return this.#known(tool) ?? this.#alone(tool) ?? this.#newWord(tool);
  }

  #known(tool: NamedTool): string | undefined {
    return tool.namespace === undefined ? this.#plain.get(tool.name) : this.#spaced.get(toolKey(tool));
  }

  #newWord(tool: NamedTool): string {
    const { name, namespace } = tool;
    const isClear = namespace === undefined || !(this.#shared.has(name) || this.#taken.has(name));
    const whole = isClear ? name : `${namespace}__${name}`;
    const word = this.#rule.valid.test(whole) && !this.#taken.has(whole) ? whole : this.#changed(whole, tool);
    this.#taken.add(word);
    if (namespace === undefined) this.#plain.set(name, word);
    else {
      this.#spaced.set(toolKey(tool), word);
      this.#undo.namespaces[word] = { namespace, name };
      this.#grouped.set(name, word);
    }
    if (namespace === undefined && word !== name) this.#undo.toolNames[word] = name;
    return word;
  }

  /** The word for a tool of some namespace that has this name; undefined where none has. */
  grouped(name: string): string | undefined {
    return this.#grouped.get(name);
  }

  /** A word that no tool of the client's has. */
  unused(wanted: string): string {
    const plain = this.#rule.valid.test(wanted) ? wanted : this.#digested(wanted, wanted);
    let word = plain;
    for (let number = 2; this.#taken.has(word); number += 1) word = `${plain}_${number}`;
    return word;
  }

  /** How replies are turned back. */
  undo(): Pick<Undo, 'namespaces' | 'toolNames' | 'customTools'> {
    const { namespaces, toolNames, customTools } = this.#undo;
    return {
      ...(Object.keys(namespaces).length === 0 ? {} : { namespaces }),
      ...(Object.keys(toolNames).length === 0 ? {} : { toolNames }),
      ...(customTools.length === 0 ? {} : { customTools }),
    };
  }

  /** A choice names no namespace, and one that is called as its tool says nothing more: a search found the tool. */
  #alone({ name, namespace }: NamedTool): string | undefined {
    if (namespace === undefined) return this.grouped(name);
    return namespace === name ? this.#plain.get(name) : undefined;
  }

  /** A valid word for a name that is none, told apart from others that look alike by a digest of the name. */
  #changed(whole: string, tool: NamedTool): string {
    return this.#digested(whole, toolKey(tool));
  }

  #digested(whole: string, key: string): string {
    const { foreign, maxLength } = this.#rule;
    const digest = madeUpId('', key, 0);
    const plain = whole.replaceAll(foreign, '_').replace(/^(?![A-Za-z_])/, '_');
    return plain.slice(0, maxLength - digest.length) + digest;
  }
}

/** The names of a client's tools, for `calledName`. */
export function toolNamesOf({ tools }: ChatRequest): ReadonlySet<string> {
  return new Set(tools.map(({ name }) => name));
}

/** The longest name of a tool that OpenAI's formats, and Anthropic's older models, take. */
const MAX_NAME_LENGTH = 64;

/**
 * What a client whose format has no groups knows a called tool by: the group stands before the name, but where the client
 * has the tool under the name alone. A group that is called as its tool says nothing more: OpenAI names one for each tool
 * that a search found; and of a call that the vendor answers itself it is a server, which is told beside it.
 */
export function calledName(
  { name, namespace, executor }: NamedTool & { executor?: ToolCall['executor'] },
  toolNames: ReadonlySet<string>,
): string {
  if (namespace === undefined || namespace === name || executor === 'provider') return name;
  const whole = `${namespace}__${name}`;
  if (toolNames.has(whole)) return whole;
  return toolNames.has(name) ? name : whole.slice(-MAX_NAME_LENGTH);
}

/** The client's own name for a tool that a reply calls. */
export function clientName(sent: string, { namespaces = {}, toolNames = {} }: Undo): NamedTool {
  return lookUp(namespaces, sent) ?? { name: lookUp(toolNames, sent) ?? sent };
}

/** What a tool is told from others by: several groups may have one of the same name. */
export function toolKey({ name, namespace }: NamedTool): string {
  return JSON.stringify([namespace ?? null, name]);
}
