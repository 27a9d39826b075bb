/** Whether a model of OpenAI's thinks before it answers, by its name. */
export function isReasoningModel(model: string): boolean {
  return /^(?:ft:)?(?:o\d|gpt-5(?!.*chat)|gpt-[6-9]|codex)/.test(model);
}

/**
 * Whether a model answers on Responses with the sealed state of what it thought, so that it can be asked for.
 * From https://platform.openai.com/docs/guides/reasoning and https://docs.x.ai/docs/guides/reasoning
 */
export function sealsReasoning(model: string): boolean {
  return isReasoningModel(model) || /^grok-(?:3-mini|[4-9]|code|build)(?!.*non-reasoning)/.test(model);
}
