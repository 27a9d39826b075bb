/** Leaves that need not be found upstream, in a warning or in a refusal, and why nothing is lost with them. */
export interface Reviewed {
  pointer: RegExp;
  /** The formats of vendors that it is about; all where absent. */
  goals?: RegExp;
  why: string;
}

/** Reviewed one by one; what is no loss for every vendor comes first. */
export const reviewed: readonly Reviewed[] = [
  {
    pointer: /^\/stream_options\/include_usage$/,
    why: 'the gateway asks for usage on every stream, and shows it or not',
  },
  { pointer: /\/tool_calls\/\d+\/index$/, why: 'its place in the list, once more' },
  { pointer: /\/item\/index$/, why: 'which parts were one item; only the grouping counts' },
  {
    pointer: /\/(?:id|status)$/,
    why: "the client's own name for an item, or what became of it: of use to who stored it",
  },
  {
    pointer: /\/(?:call_id|tool_call_id)$/,
    goals: /google/,
    why: 'Gemini 2 pairs calls and results by name and order',
  },
  {
    pointer: /\/functionResponse\/name$/,
    why: 'it pairs a result with its call; another name pairs it with none',
  },
  {
    pointer: /^\/(?:messages|input)\/\d+\/(?:parts\/\d+\/)?(?:content\/\d+\/)?name$/,
    why: "a tool's result names the call again, which it names by id",
  },
  { pointer: /\/tool_choice\/is_custom$/, why: 'of which kind the tool is, its declaration says' },
  { pointer: /\/propertyOrdering\/\d+$/, why: 'it orders the properties, which it has to name' },
  {
    pointer: /^\/(?:input|messages)\/\d+\/(?:parts\/\d+\/)?(?:content\/\d+\/)?namespace$/,
    why: 'it goes before the name of a call where two names would be alike',
  },
  { pointer: /\/caller\/tool_id$/, why: 'a direct call has no tool that called' },
  { pointer: /\/content\/\d+\/signature\//, why: 'state is on what a model says: a result bears none' },
  { pointer: /\/native\//, why: 'what another format wrote; only that format reads it' },
  { pointer: /^\/provider_options\/entry\//, why: 'for a vendor that is not asked' },
  {
    pointer: /^\/tools\/\d+\/name$/,
    why: "a vendor's own tool is declared by its value, and one that may not be called is not offered",
  },
  {
    pointer: /\/media\/media_type$/,
    goals: /openai-responses/,
    why: 'the type of what an address leads to, which tells it itself',
  },
  {
    pointer: /(?:json_schema|format|response_format)\/name$/,
    goals: /anthropic|google/,
    why: 'a label of the schema, which OpenAI demands and others have not',
  },
  {
    pointer: /(?:json_schema\/strict|format\/strict|response_format\/is_strict)$/,
    goals: /anthropic|google/,
    why: 'an answer always keeps to its schema there',
  },
  {
    pointer: /^\/reasoning\/summary$/,
    goals: /google/,
    why: 'thoughts are asked for, whatever the word for how much of them',
  },
  { pointer: /^\/model$/, why: 'the registry has read it: here every request goes to a given model' },
];
