/**
 * What a surface cannot say of a vendor's reply, by the vendor's dialect, the surface and the place in the vendor's reply,
 * or in an event after its name and a colon. `*` stands for any dialect or surface, and in a place for any beginning or
 * end. At most 40 lines, each reviewed, each with its reason: everything else that a vendor says reaches the client.
 */
export interface Unexpressed {
  dialect: string;
  surface: string;
  place: string;
  reason: string;
}

const line = (dialect: string, surface: string, place: string, reason: string): Unexpressed => ({
  dialect,
  surface,
  place,
  reason,
});

const echo = 'says again what the request said';
const made = 'an id of an item, which each format makes for its own items';
const progress = 'the state of an item on its way: the end tells what became of it';

export const unexpressed: readonly Unexpressed[] = [
  line('*', '*', '*/type', "a word of the vendor's format, said by the form of ours"),
  line('*', '*', '*/object', "a word of the vendor's format, said by the form of ours"),
  line('*', '*', '*/role', 'always the assistant'),
  line('*', '*', '*/obfuscation', 'padding against eavesdroppers, of no meaning'),
  line('*', '*', 'earlier:*', 'a count that a later one of the same stream replaces'),
  line('openai-chat', '*', '/choices/#/text', 'of the older completions format, which nobody asks for'),
  line('openai-chat', '*', '/choices/#/delta/content', 'of further choices, which a warning tells of'),
  line('openai-chat', '*', '/choices/#/message/content', 'of further choices, which a warning tells of'),
  line('openai-chat', '*', '/id', 'a proxy that gives each chunk another id: the first counts'),
  line(
    'openai-chat',
    '*',
    '/choices/#/message/audio/id',
    'for playing the sound again, which only this format can',
  ),
  line('openai-responses', '*', '*/tools/*', echo),
  line('openai-responses', '*', '*/tool_choice*', echo),
  line('openai-responses', '*', '*/reasoning/*', echo),
  line('openai-responses', '*', '*/truncation', echo),
  line('openai-responses', '*', '*/instructions*', echo),
  line('openai-responses', '*', '*/prompt/*', echo),
  line('openai-responses', '*', '*/prompt_cache_*', echo),
  line('openai-responses', '*', '*/previous_response_id', echo),
  line('openai-responses', '*', '*/text/*', echo),
  line('openai-responses', '*', '*/user', echo),
  line('openai-responses', '*', '*/status', progress),
  line('openai-responses', '*', '*/item_id', made),
  line('openai-responses', '*', '*/output/#/id', made),
  line('openai-responses', '*', '*/item/id', made),
  line(
    'openai-responses',
    '*',
    '*/caller/caller_id',
    'which vendor-run call made a call: the vendor knows it by the id of the call',
  ),
  line('openai-responses', '*', '*/phase', 'only this format has phases; commentary is told of by a warning'),
  line(
    'openai-responses',
    '*',
    'response.output_item.added:*',
    'the beginning of an item, whose end says all of it',
  ),
  line(
    'openai-responses',
    '*',
    'response.completed:/response/output/*',
    'items whose own ends have said all of them',
  ),
  line('google-generate', 'openai-responses', '*/inlineData/mimeType', 'said in short as output_format'),
  line('google-generate', '*', '*/createTime', 'said in seconds since 1970'),
  line(
    'google-generate',
    '*',
    '*/partialArgs/#/jsonPath',
    'where a piece of the arguments belongs: they are put together',
  ),
];

function fits(pattern: string, place: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return place === pattern;
  const end = rest.at(-1) ?? '';
  const middle = rest.slice(0, -1).join('*');
  return (
    place.startsWith(start) &&
    place.endsWith(end) &&
    place.slice(start.length, place.length - end.length).includes(middle)
  );
}

/** The line that a place stands on. */
export function lineFor(dialect: string, surface: string, place: string): Unexpressed | undefined {
  return unexpressed.find(
    (each) =>
      (each.dialect === '*' || each.dialect === dialect) &&
      (each.surface === '*' || each.surface === surface) &&
      fits(each.place, place),
  );
}
