import { readFileSync } from 'node:fs';
import type { Server, ServerCommand } from './server.js';

/** What no server can be faster than. */
export const LIMIT = 'node:http, constant';

const ROOT = new URL('../../', import.meta.url);

/** What people would pick instead, over the same pools. */
export function peerCommands(pools: string): readonly ServerCommand[] {
  const peer = (name: string, ...script: string[]): ServerCommand => ({
    name,
    script: [`bench/peers/${script[0] ?? ''}.mjs`, pools, ...script.slice(1)],
  });
  return [
    peer('Apollo standalone', 'apollo-standalone'),
    peer('Apollo on Fastify', 'apollo-fastify'),
    peer('Apollo on Fastify, JIT', 'apollo-fastify', 'jit'),
    peer('Mercurius', 'mercurius'),
    peer('Mercurius, JIT', 'mercurius', 'jit'),
    peer(LIMIT, 'bare-http'),
  ];
}

/** Has the limit answer with a text. */
export async function setConstant(servers: readonly Server[], body: string): Promise<void> {
  const limit = servers.find(({ name }) => name === LIMIT);
  if (limit) await fetch(limit.url, { method: 'PUT', body });
}

/** Of Node and of all that is measured, as installed. */
export function versions(): string {
  const names = [
    '@apollo/server',
    '@as-integrations/fastify',
    'fastify',
    'graphql',
    'graphql-jit',
    'mercurius',
  ];
  const installed = names.map((name) => {
    const file = new URL(`bench/peers/node_modules/${name}/package.json`, ROOT);
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
    return `${name} ${version}`;
  });
  return [`Node ${process.versions.node}`, ...installed].join(', ');
}
