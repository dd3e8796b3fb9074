/** Data of a result that was written as JSON during execution. */
export class JsonText {
  /** @param text undefined for data that was too long to be written */
  constructor(readonly text: string | undefined) {}
}
