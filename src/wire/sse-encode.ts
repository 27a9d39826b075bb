/** A comment that keeps a silent connection open; readers skip it. */
export const KEEP_ALIVE_COMMENT = ': keep-alive\n\n';

/** What one frame says. */
export interface FrameContent {
  event?: string;
  id?: string | number;
  data: string;
}

/** One server-sent event as text, its blank line included. */
export function encodeFrame({ event, id, data }: FrameContent): string {
  const name = event === undefined ? '' : `event: ${event}\n`;
  const number = id === undefined ? '' : `id: ${id}\n`;
  // JSON never holds a raw line end; other data may, and each of its lines needs the field's name.
  const lines = /[\r\n]/.test(data) ? data.split(/\r\n|\r|\n/).join('\ndata: ') : data;
  return `${name}${number}data: ${lines}\n\n`;
}
