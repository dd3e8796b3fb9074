/** What the landing page says of the gateway that it belongs to. */
export interface About {
  readonly version: string;
  /** What answers in the end, in words. */
  readonly backend: string;
  readonly regions: readonly string[];
  /** How many issuers of tokens are trusted; with none, everybody is let in. */
  readonly issuers: number;
  /** Whether `/explorer` is served. */
  readonly explorer: boolean;
}
