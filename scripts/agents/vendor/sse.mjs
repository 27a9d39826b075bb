// Frames of server-sent events, as the vendors write them.

/** A frame whose event is named in its body too. */
export const named = (body) => `event: ${body.type}\ndata: ${JSON.stringify(body)}\n\n`;

/** A frame without a name. */
export const data = (body) => `data: ${JSON.stringify(body)}\n\n`;

/** A text in pieces of this many characters; one empty piece for none. */
export function pieces(text, size = 7) {
  return text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [''];
}
