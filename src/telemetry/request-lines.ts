/** Lines of one request with equal values here repeat each other, whatever field or resource they are about. */
export interface Line {
  readonly level: string;
  readonly message: string;
  readonly code?: unknown;
  readonly operation?: unknown;
  readonly region?: unknown;
}

/** A summary of lines of one kind that were not written. */
export interface LeftOut extends Line {
  readonly count: number;
}

interface Kind {
  readonly line: Line;
  written: number;
  leftOut: number;
}

/** Lines written per kind; further ones add nothing new. */
const MOST_OF_A_KIND = 3;

/** Bounds the number of kinds, because error messages may contain text from the request. */
const MOST_KINDS = 10;

const FURTHER: Line = { level: 'warn', message: 'further lines of other kinds' };

/** Bounds the lines of one request: a thousand references that fail together are one failure. */
export class RequestLines {
  readonly #kinds = new Map<string, Kind>();
  readonly #further: Kind = { line: FURTHER, written: MOST_OF_A_KIND, leftOut: 0 };

  /** Whether a line is to be written; otherwise it is counted. */
  take(line: Line): boolean {
    const kind = this.#kindOf(line);
    const writes = kind.written < MOST_OF_A_KIND;
    if (writes) kind.written += 1;
    else kind.leftOut += 1;
    return writes;
  }

  /** Lines counted since the last call. */
  leftOut(): LeftOut[] {
    const kinds = [...this.#kinds.values(), this.#further].filter(({ leftOut }) => leftOut > 0);
    return kinds.map((kind) => {
      const count = kind.leftOut;
      kind.leftOut = 0;
      return { ...kind.line, count };
    });
  }

  #kindOf({ level, message, code, operation, region }: Line): Kind {
    const name = JSON.stringify([level, message, code, operation, region].map(String));
    const known = this.#kinds.get(name);
    if (known) return known;
    if (this.#kinds.size >= MOST_KINDS) return this.#further;
    const kind = { line: { level, message, code, operation, region }, written: 0, leftOut: 0 };
    this.#kinds.set(name, kind);
    return kind;
  }
}
