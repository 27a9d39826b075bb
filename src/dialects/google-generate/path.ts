/** Where a model answers, below the base URL. Tuned models, and names that say where they are, keep their own place. */
export function pathOf(model: string, isStream: boolean): string {
  const place = /^(?:models|tunedModels|publishers|projects)\//.test(model) ? model : `models/${model}`;
  const segments = place.split('/').map(encodeURIComponent).join('/');
  return `/v1beta/${segments}:${isStream ? 'streamGenerateContent' : 'generateContent'}`;
}
