import { type ReadFailure, type ReadFailureKind } from '../../workspace/ports';

/** Carries a failure out of the depth of a reader; `readDocx` turns it into a value, it never leaves readers/. */
export class ReadError extends Error {
  readonly failure: ReadFailure;

  constructor(kind: ReadFailureKind, detail?: string) {
    super(detail ?? kind);
    this.failure = { kind, ...(detail === undefined ? {} : { detail }) };
  }
}
