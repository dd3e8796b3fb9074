import { Report } from '@apollo/usage-reporting-protobuf';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { within } from './within.js';

export interface Received {
  readonly headers: IncomingMessage['headers'];
  /** Unpacked, as far as it was packed. */
  readonly body: Buffer;
}

/** Takes what is reported, in place of Apollo Studio. */
export class StudioServer implements AsyncDisposable {
  readonly usage: Received[] = [];
  readonly schemas: Received[] = [];
  readonly #waiting: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<StudioServer> {
    const server = createServer((request, response) => {
      void studio.#take(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const studio = new StudioServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return studio;
  }

  /** As a gateway is told of it. */
  get endpoints() {
    return { usageUrl: this.url, schemaUrl: `${this.url}/schema`, schemaDelayMs: 0 };
  }

  get reports(): Report[] {
    return this.usage.map(({ body }) => Report.decode(body));
  }

  /** Resolves when so many reports of the schema have come. */
  async schemasReported(count: number): Promise<void> {
    while (this.schemas.length < count) {
      await within('a report of the schema', new Promise<void>((resolve) => this.#waiting.push(resolve)));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request;
    const sent = await buffer(request);
    const body = headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
    response.setHeader('content-type', 'application/json');
    if (request.url === '/schema') {
      this.schemas.push({ headers, body });
      // Asks for the whole schema, at once, after the report that has only its hash.
      const withCoreSchema = this.schemas.length === 1;
      const reportSchema = {
        __typename: 'ReportSchemaResponse',
        inSeconds: withCoreSchema ? 0 : 3600,
        withCoreSchema,
      };
      response.end(JSON.stringify({ data: { reportSchema } }));
    } else {
      this.usage.push({ headers, body });
      response.end('{}');
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
