import { request, type Agent } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Gateway } from '../gateway.js';
import type { FuzzedRequest } from './requests.js';

/** Sends a request as it is, with headers that `fetch` would refuse to send. */
export function send(
  gateway: Gateway,
  { path, method, headers, body }: FuzzedRequest,
  agent: Agent,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(gateway.url).origin + path, { method, headers, agent }, (response) => {
      text(response).then((answer) => {
        resolve({ status: response.statusCode ?? 0, body: answer });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
