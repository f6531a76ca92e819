// Preloaded into the server's process. The web's Request knows no TRACE, so Next would answer a fault to it; it is refused before (ASVS 5.0 13.4.4).
import { Server } from 'node:http';

const { emit } = Server.prototype;
Server.prototype.emit = function (event, ...values) {
  const [request, response] = values;
  if (event !== 'request' || request.method !== 'TRACE') return emit.call(this, event, ...values);
  response.writeHead(405, { allow: 'GET, HEAD, POST', 'cache-control': 'no-store', 'content-length': '0' }).end();
  return true;
};
