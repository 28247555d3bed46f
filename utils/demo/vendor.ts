import { listen, page } from './http';
import helpHtml from './pages/help.html?raw';

/** Beacon, a made-up analytics and help desk service on an origin and site of its own (127.0.0.1 against localhost). */
export async function startVendor(): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const server = await listen(0, (call) => {
    const cors = {
      'access-control-allow-origin': call.header('origin') || '*',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-methods': 'POST',
    };
    if (call.url.pathname === '/help') return page(helpHtml);
    if (call.url.pathname === '/collect') return { status: 204, headers: cors };
    return { status: 404 };
  });
  return { origin: `http://127.0.0.1:${server.port}`, stop: server.close };
}
