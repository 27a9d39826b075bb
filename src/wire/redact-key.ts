/** Stands where a key was. */
export const REDACTED = '[redacted]';

/** The text without a key, in any of its forms. */
export function redactKey(text: string, key: string): string {
  if (key === '') return text;
  let redacted = text;
  for (const form of formsOf(key)) {
    if (redacted.includes(form)) redacted = redacted.replaceAll(form, REDACTED);
  }
  return redacted;
}

/** How a key may be written: as it is, and as JSON, URLs and base64 write it. */
export function formsOf(key: string): ReadonlySet<string> {
  const base64 = Buffer.from(key).toString('base64');
  return new Set([
    key,
    JSON.stringify(key).slice(1, -1),
    encodeURIComponent(key),
    base64,
    base64.replace(/=+$/, ''),
  ]);
}

/** A text as the regular expression that finds it. */
export function asPattern(text: string): string {
  return text.replaceAll(/\W/g, String.raw`\$&`);
}
