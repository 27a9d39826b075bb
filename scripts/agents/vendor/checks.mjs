// What every vendor refuses, whatever its format.

/** Members that this format's vendor does not know get a 400. */
export function unknownMembers(body, known) {
  return Object.keys(body)
    .filter((name) => !known.has(name))
    .map((name) => `the vendor knows no member ${name}`);
}

/** Names that are refused, or that come twice. */
export function badToolNames(tools, pattern) {
  const names = tools.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [
    ...names.filter((name) => !pattern.test(name)).map((name) => `the tool name ${name} is refused`),
    ...twice.map((name) => `the tool ${name} is there twice`),
  ];
}

/** Every call has its result and every result its call, by their ids. */
export function unpaired(calls, results) {
  const called = new Set(calls.map(({ id }) => id));
  const answered = new Set(results.map(({ id }) => id));
  return [
    ...[...answered].filter((id) => !called.has(id)).map((id) => `the result ${id} has no call`),
    ...[...called].filter((id) => !answered.has(id)).map((id) => `the call ${id} has no result`),
  ];
}

/** The text of content that is a string or a list of parts. */
export function textOf(content) {
  if (typeof content === 'string') return content;
  return [content ?? []]
    .flat()
    .map((part) => part?.text ?? '')
    .join('');
}
