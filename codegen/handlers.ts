import { docComment, formatGenerated, literal } from './generated-source.ts';
import type { ContractOperation, ContractParameter, ContractReply } from './operation-list.ts';

const REPLY_KINDS = `
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberOf<Text extends string> = Text extends \`\${infer Value extends number}\` ? Value : never;

/** The statuses 400 to 599: what \`4XX\`, \`5XX\` and \`default\` stand for in the contract. */
export type ErrorStatus = NumberOf<\`\${4 | 5}\${Digit}\${Digit}\`>;

declare const sseEvent: unique symbol;

/** One or more whole encoded SSE frames, blank lines included, whose data are \`Event\`s; made by the stream encoders only. */
export type SseText<Event> = string & { readonly [sseEvent]: Event };

/** An answer with a JSON body. */
export interface JsonReplyWith<Status extends number, Body> {
  kind: 'json';
  status: Status;
  headers?: Record<string, string>;
  /** \`application/json\` where absent. */
  mediaType?: string;
  body: Body;
}

/** An answer by server-sent events, one text for each write. */
export interface EventsReplyWith<Event> {
  kind: 'events';
  status: 200;
  headers?: Record<string, string>;
  events: AsyncIterable<SseText<Event>>;
}

/** An answer of a vendor's own bytes, unread, with the status the vendor gave. */
export interface BytesReply {
  kind: 'bytes';
  status: number;
  headers?: Record<string, string>;
  body: Uint8Array | AsyncIterable<Uint8Array>;
}
`;

const LOOKUPS = `
/** The id of an operation. */
export type OperationId = keyof OperationTypes;

/** The parsed and validated JSON body of an operation; undefined where it takes none. */
export type BodyOf<Id extends OperationId> = OperationTypes[Id]['body'];

/** The data of each server-sent event of an operation; never where it does not stream. */
export type EventOf<Id extends OperationId> = OperationTypes[Id]['event'];

/** A call as the server hands it to a handler. */
export interface OperationCall<Id extends OperationId> {
  operationId: Id;
  /** Path parameters, percent-decoded. */
  params: OperationTypes[Id]['params'];
  query: OperationTypes[Id]['query'];
  /** The request headers that the contract declares, lower-case. */
  headers: OperationTypes[Id]['headers'];
  body: BodyOf<Id>;
  /** The raw body as it came; empty without one. */
  bytes: Uint8Array;
}

/** The JSON answers of an operation, one for each declared schema. */
export type JsonReply<Id extends OperationId> = OperationTypes[Id]['json'];

/** The event-stream answer of an operation; never where it has none. */
export type EventsReply<Id extends OperationId> = OperationTypes[Id]['events'];

/** Every answer that the contract lets an operation give. */
export type OperationReply<Id extends OperationId> =
  | JsonReply<Id>
  | EventsReply<Id>
  | OperationTypes[Id]['bytes'];
`;

/** The text of `generated/handlers.ts`: what each operation takes and gives, and the interface its handlers fill. */
export function generateHandlers(operations: readonly ContractOperation[]): Promise<string> {
  const types = operations.map(
    (operation) => `${docComment(operation.summary)}\n${operationTypes(operation)}`,
  );
  const members = operations.map(
    (operation) => `${docComment(operation.summary)}\n${handlerMember(operation)}`,
  );
  return formatGenerated(`
import type { JsonObject, Schemas } from './openapi.js';
${REPLY_KINDS}
/** What goes in and out of each operation; the types below look it up. */
export interface OperationTypes {
${types.join('\n')}
}
${LOOKUPS}
/** One handler for each operation; \`Context\` is what the server knows of a call beside the request. */
export interface Handlers<Context> {
${members.join('\n')}
}
`);
}

function handlerMember({ operationId }: ContractOperation): string {
  const id = literal(operationId);
  return `${operationId}: (call: OperationCall<${id}>, context: Context) => Promise<OperationReply<${id}>>;`;
}

function operationTypes(operation: ContractOperation): string {
  const event = operation.replies.find((reply) => reply.event !== undefined)?.event;
  const eventType = event === undefined ? 'never' : schemaType(event);
  return `${operation.operationId}: {
  params: ${parametersType(operation, 'path')};
  query: ${parametersType(operation, 'query')};
  headers: ${parametersType(operation, 'header')};
  body: ${operation.body === undefined ? 'undefined' : schemaType(operation.body)};
  json: ${jsonReplies(operation.replies)};
  event: ${eventType};
  events: ${event === undefined ? 'never' : `EventsReplyWith<${eventType}>`};
  bytes: ${operation.isPassthrough ? 'BytesReply' : 'never'};
};`;
}

/** Headers and query members are optional even if required by the contract: the server checks, the type does not promise. */
function parametersType(operation: ContractOperation, place: ContractParameter['place']): string {
  const parameters = operation.parameters.filter((parameter) => parameter.place === place);
  if (parameters.length === 0) return 'Record<never, string>';
  const members = parameters.map((parameter) => {
    const comment = parameter.description === undefined ? '' : `${docComment(parameter.description)}\n`;
    return `${comment}${literal(parameter.name)}${place === 'path' ? '' : '?'}: string;`;
  });
  return `{\n${members.join('\n')}\n}`;
}

/** Statuses that share a schema share a member of the union. */
function jsonReplies(replies: readonly ContractReply[]): string {
  const statuses = new Map<string, string[]>();
  const add = (schema: string, status: string): void => {
    statuses.set(schema, [...(statuses.get(schema) ?? []), statusType(status)]);
  };
  const others: string[] = [];
  for (const { status, json, otherJson } of replies) {
    if (json !== undefined) add(json, status);
    for (const [mediaType, schema] of Object.entries(otherJson)) {
      others.push(
        `JsonReplyWith<${statusType(status)}, ${schemaType(schema)}> & { mediaType: ${literal(mediaType)} }`,
      );
    }
  }
  const members = [...statuses].map(
    ([schema, codes]) => `JsonReplyWith<${codes.join(' | ')}, ${schemaType(schema)}>`,
  );
  return [...members, ...others].join(' | ') || 'never';
}

/** Ranges and `default` are errors here: a success without a status of its own is not a contract. */
function statusType(status: string): string {
  return /^\d{3}$/.test(status) ? status : 'ErrorStatus';
}

function schemaType(name: string): string {
  return name === 'any' ? 'JsonObject' : `Schemas[${literal(name)}]`;
}
