/**
 * A recording, or one of its files, that cannot be used.
 *
 * @internal
 */
export class RecordingError extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Recording ${file}: ${reason}`, options);
    this.name = 'RecordingError';
  }
}
