import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { AppRouteRouteModule, type AppRouteUserlandModule } from 'next/dist/server/route-modules/app-route/module.js';
import { NextRequest } from 'next/server.js';
import { close, listen } from './listening';

/** A route of `app/api` as its file exports it, and the parameters that its path gives for an address; null when the address is not its own. */
export interface ServedRoute {
  module: object;
  params: (pathname: string) => Record<string, string[]> | null;
}

type Handling = Parameters<AppRouteRouteModule['handle']>[1];

/** Serves route files over HTTP on 127.0.0.1 through Next's own route module, which gives them cookies() and headers() as in the console. */
export async function serveRoutes(list: (origin: string) => Promise<ServedRoute[]>): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer();
  const origin = await listen(server);
  const served = (await list(origin)).map(({ module, params }) => ({ params, module: routeModule(module as AppRouteUserlandModule) }));
  server.on('request', (incoming, outgoing) => {
    void (async () => {
      const request = await toRequest(incoming, origin);
      const { pathname } = new URL(request.url);
      for (const { module, params } of served) {
        const found = params(pathname);
        if (!found) continue;
        await module.ensureUserland();
        const response = await module.handle(request, handling(found));
        outgoing.statusCode = response.status;
        for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
        outgoing.setHeader('set-cookie', response.headers.getSetCookie());
        outgoing.end(Buffer.from(await response.arrayBuffer()));
        return;
      }
      outgoing.statusCode = 404;
      outgoing.end();
    })().catch((error: unknown) => {
      outgoing.statusCode = 599;
      outgoing.end(String(error));
    });
  });
  return { origin, close: () => close(server) };
}

function routeModule(userland: AppRouteUserlandModule): AppRouteRouteModule {
  return new AppRouteRouteModule({
    definition: { kind: 'APP_ROUTE', page: '/api/route', pathname: '/api', filename: 'route', bundlePath: 'app/api/route' } as unknown as AppRouteRouteModule['definition'],
    distDir: '',
    relativeProjectDir: '',
    resolvedPagePath: 'app/api/route.ts',
    nextConfigOutput: undefined,
    userland: () => userland,
  });
}

function handling(params: Record<string, string[]>): Handling {
  return {
    params,
    previewProps: { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' },
    sharedContext: { buildId: 'test', deploymentId: '' },
    renderOpts: { experimental: {}, cacheComponents: false, supportsDynamicResponse: true, onClose: () => undefined, waitUntil: undefined, onAfterTaskError: undefined },
  } as unknown as Handling;
}

async function toRequest(incoming: IncomingMessage, origin: string): Promise<NextRequest> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = incoming.method ?? 'GET';
  return new NextRequest(`${origin}${incoming.url ?? '/'}`, { method, headers, ...(method === 'GET' ? {} : { body: await text(incoming) }) });
}
