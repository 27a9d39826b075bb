/** Whether a model of OpenAI's thinks before it answers, by its name. */
export function isReasoningModel(model: string): boolean {
  return /^(?:ft:)?(?:o\d|gpt-5(?!.*chat)|gpt-[6-9]|codex)/.test(model);
}
