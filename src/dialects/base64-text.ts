/** A text as base64 of its UTF-8. */
export function textToBase64(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary);
}

/** The text whose UTF-8 this base64 is. @throws the platform's error for what is no base64. */
export function base64ToText(data: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
}
