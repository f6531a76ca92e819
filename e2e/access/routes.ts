import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * How a route lets somebody in, as its code says: by session (`json` and `form` are POST, `get` is GET), as a paired device, with a system's
 * key, or by nothing of these.
 */
export type Way = 'json' | 'form' | 'get' | 'device' | 'key' | 'open';

export interface ApiRoute {
  /** Folder below app/api. */
  path: string;
  way: Way;
  /** A change, which wants an idempotency key. */
  command: boolean;
  /** Name of the use case whose permission decides; null where no session does. */
  useCase: string | null;
}

/** Routes for which nobody has to be signed in, paired or keyed, or for which a session of any role is enough, and why that is right. */
export const OPEN: Record<string, string> = {
  'auth/[...nextauth]': 'the handshake of the sign-in itself',
  'auth-backchannel': 'the identity provider says who left, by a signed token; without single sign-on it is not there',
  'csp-report': 'browsers say what the policy kept from loading, also at the sign-in; slowed down, and nothing of it is kept but kinds',
  'devices/pair': 'a device types the code that a supervisor made for it; guesses are slowed down',
  'events': 'any session: carries ids of what changed within the scope, nothing else',
  'health': 'two words for a load balancer',
  'sign-in/demo-code': 'the code of the demo account that has a second factor, in demo mode alone',
  'staff/open-link': 'the token of a link is what it asks for; guesses find nothing in 256 bits',
  'staff/set-password': 'as staff/open-link; the token is used up',
  'v1/openapi.json': 'documentation; says nothing that needs a key',
};

/** Folders below `folder` that hold a file of this name, as paths from it. */
export function foldersWith(file: string, folder: string, root = folder): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    return entry.isDirectory() ? foldersWith(file, below, root) : entry.name === file ? [path.relative(root, folder)] : [];
  });
}

/** Every API route, read from the code: a route that comes into being stands here without anybody writing it down. */
export function apiRoutes(): ApiRoute[] {
  return foldersWith('route.ts', 'app/api').sort().map(readRoute);
}

function readRoute(route: string): ApiRoute {
  const file = path.join('app/api', route, 'route.ts');
  const code = readFileSync(file, 'utf8');
  const adapter = /\b(commandRoute|queryRoute|commandFromForm|queryFromForm)\((\w+)/.exec(code);
  if (adapter) {
    const [, kind = '', name = ''] = adapter;
    return { path: route, way: kind.endsWith('Form') ? 'form' : 'json', command: kind.startsWith('command'), useCase: nameOf(name, file, code) };
  }
  const guarded = /\bguarded\(request, (\w+)\.spec\.name/.exec(code);
  if (guarded) return { path: route, way: /function GET\b/.test(code) ? 'get' : 'json', command: false, useCase: nameOf(guarded[1] ?? '', file, code) };
  const way = /\bdeviceRoute\(request/.test(code) ? 'device' : /\bapiRoute\(request/.test(code) ? 'key' : 'open';
  return { path: route, way, command: false, useCase: null };
}

/** The queries that a page opens, by the names of their use cases, in the order of the page. */
export function queriesOfPage(page: string): string[] {
  const file = path.join('app/(console)', page, 'page.tsx');
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/\b(?:openPage|openPageUnless|memberPage)\((\w+)/g)].map(([, name = '']) => nameOf(name, file, code));
}

/** The name that the use case `identifier` gives itself, in the file from which `code` imports it. */
function nameOf(identifier: string, file: string, code: string): string {
  const source = new RegExp(`import \\{[^}]*\\b${identifier}\\b[^}]*\\} from '([^']+)'`).exec(code)?.[1];
  const base = source?.startsWith('@/') ? source.slice(2) : source && path.join(path.dirname(file), source);
  const declared = base && [`${base}.ts`, `${base}/index.ts`].find((each) => existsSync(each));
  if (!declared) throw new Error(`${file}: where ${identifier} comes from cannot be read`);
  const text = readFileSync(declared, 'utf8');
  const forwarded = new RegExp(`export \\{ (?:\\w+, )*${identifier}\\b[^}]*\\} from '([^']+)'`).exec(text);
  if (forwarded) return nameOf(identifier, declared, forwarded[0].replace('export', 'import'));
  return declaredName(identifier, text) ?? fail(`${declared}: the name of ${identifier} cannot be read`);
}

/** `const x = define…({ name: 'area.verb'`, also where x wraps another use case of its file and takes over its spec. */
function declaredName(identifier: string, text: string): string | undefined {
  const begin = new RegExp(`^(?:export )?const ${identifier}\\b`, 'm').exec(text)?.index;
  if (begin === undefined) return undefined;
  const rest = text.slice(begin);
  const end = rest.slice(1).search(/^(?:export )?(?:const|async function|function|interface|class) /m);
  const statement = end < 0 ? rest : rest.slice(0, end + 1);
  const name = /\bname: '([\w.]+)'/.exec(statement)?.[1];
  const wrapped = (/\bspec: (\w+)\.spec\b/.exec(statement) ?? /^(?:export )?const \w+ = \w+\((\w+)(?:, \w+)*\);/.exec(statement))?.[1];
  return name ?? (wrapped === undefined ? undefined : declaredName(wrapped, text));
}

function fail(message: string): never {
  throw new Error(message);
}
