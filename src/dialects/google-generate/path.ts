/** A model's place among the vendor's resources. Tuned models, and names that say where they are, keep their own. */
export function placeOf(model: string): string {
  return /^(?:models|tunedModels|publishers|projects)\//.test(model) ? model : `models/${model}`;
}

/** Where a model answers, below the base URL. */
export function pathOf(model: string, isStream: boolean): string {
  return methodPath(model, isStream ? 'streamGenerateContent' : 'generateContent');
}

/** Where a method of a model is, below the base URL. */
export function methodPath(model: string, method: string): string {
  const segments = placeOf(model).split('/').map(encodeURIComponent).join('/');
  return `/v1beta/${segments}:${method}`;
}
