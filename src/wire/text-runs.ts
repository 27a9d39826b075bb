/**
 * How the frames of a format look that only go on with a text: several in a row that differ in nothing else say the same
 * as one with all their text.
 */
export interface TextFrame {
  /** Sticky, and of whole frames, the blank line included. */
  pattern: RegExp;
  /** Numbers of groups: all before the text, the text as JSON writes it inside its quotes, and all after it. */
  before: number;
  text: number;
  after: number;
  /** Numbers of the groups that have to be the same in two frames that are made one. */
  same: readonly number[];
}

/**
 * The inside of a JSON string, for patterns of frames: only valid escapes, so that a text of several is valid too. One
 * character at a time: a repetition inside the repetition would try every way to share out a text that does not fit.
 */
export const JSON_TEXT = String.raw`(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*`;

/**
 * What may stand between the words of JSON in a frame as it came: a text on several lines has `data:` before each. For
 * patterns with the flag m.
 */
export const JSON_SPACE = String.raw`(?:\s|^data:)*`;

/** Makes runs of text frames one frame each; all else stays as it is. Given a stream's text read by read. */
export type TextRunJoiner = (text: string) => string;

/**
 * A joiner for one stream. A vendor that answers fast sends hundreds of words in one read, and each as an event costs
 * parsing, the grammar, encoding and bytes to the client: a burst of 200 words took twice the CPU that it does
 * joined. What comes in one read is passed on in one write anyhow, so that nobody waits longer for a word.
 */
export function textRunJoiner(frame: TextFrame): TextRunJoiner {
  // The first frame stays by itself, so that it can be seen whether those after it are like it: of one answer.
  let isAtFrame = false;
  return (text) => {
    const start = isAtFrame ? 0 : endOfFrame(text, 0);
    isAtFrame = text === '' ? isAtFrame : text.endsWith('\n\n') || text.endsWith('\r\n\r\n');
    if (start < 0 || text.length > MAX_READ_LENGTH) return text;
    return text.slice(0, start) + joined(text, start, frame);
  };
}

/**
 * A longer read is left alone. No connection gives as much at once, and a pattern notes a way back for each character of a
 * text: for a frame of some megabytes it has no room.
 */
const MAX_READ_LENGTH = 1_048_576;

/** The end of a line and a line that is empty; with `g`, looked for from a place on. */
const blankLine = /\n\r?\n/g;

/** One past the blank line that ends the frame; -1 where it has not come. */
function endOfFrame(text: string, from: number): number {
  blankLine.lastIndex = from;
  return blankLine.exec(text) === null ? -1 : blankLine.lastIndex;
}

function joined(text: string, start: number, frame: TextFrame): string {
  const { pattern } = frame;
  let written = '';
  let at = start;
  let run: Run | undefined;
  while (at < text.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null && run !== undefined && goesOn(run, found, frame)) {
      run.text += found[frame.text] ?? '';
      run.last = found;
      at = pattern.lastIndex;
      continue;
    }
    written += textOfRun(run, frame);
    run = found === null ? undefined : { first: found, last: found, text: found[frame.text] ?? '' };
    if (run !== undefined) {
      at = pattern.lastIndex;
      continue;
    }
    const end = endOfFrame(text, at);
    written += text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end;
  }
  return written + textOfRun(run, frame);
}

/** Frames that are one: the first says what is before the text, the last what is after it. */
interface Run {
  first: RegExpExecArray;
  last: RegExpExecArray;
  text: string;
}

function goesOn({ first }: Run, found: RegExpExecArray, { same }: TextFrame): boolean {
  return same.every((group) => first[group] === found[group]);
}

function textOfRun(run: Run | undefined, { before, after }: TextFrame): string {
  if (run === undefined) return '';
  return `${run.first[before] ?? ''}${run.text}${run.last[after] ?? ''}`;
}
