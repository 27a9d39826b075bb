/** One server-sent event as it came: `event` is its name, when the vendor sends one. */
export interface Frame {
  event?: string;
  data: string;
}
