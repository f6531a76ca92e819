/** Puts what the case says into the braces of a canned reply; a field that the case cannot fill stays as it is, to be seen and written. */
export function fillReply(body: string, fields: Readonly<Record<string, string | null>>): string {
  return body.replace(/\{([a-z_]+)\}/g, (whole, name: string) => fields[name] ?? whole);
}
