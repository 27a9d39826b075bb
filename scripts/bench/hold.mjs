// Opens many streams and holds them open, so that the memory of each can be told.
import { Connection } from './connection.mjs';

/** More at once would not fit into the queue of a listening socket. */
const AT_ONCE = 100;

const held = [];

/** Opens `job.hold` streams and resolves when each has begun. They end with `releaseStreams`. */
export async function holdStreams(job) {
  const bytes = Buffer.from(job.request, 'base64');
  let problem;
  let left = job.hold;
  const opener = async () => {
    while (left > 0 && problem === undefined) {
      left -= 1;
      const connection = new Connection(job);
      held.push(connection);
      const begun = new Promise((resolve) => {
        connection.onBegin = resolve;
      });
      const over = connection.call(bytes).then(
        ({ status }) => (problem ??= `a stream ended with status ${status} before it was to`),
        (error) => (problem ??= error.message),
      );
      await Promise.race([begun, over]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, opener));
  if (problem !== undefined) throw new Error(problem);
  return { count: held.length };
}

/** Leaves all of them, in mid-stream. */
export function releaseStreams() {
  const count = held.length;
  for (const connection of held.splice(0)) {
    // Nobody waits for its answer any more.
    connection.current = undefined;
    connection.close();
  }
  return { count };
}
