import { AwsService, describeCall, describePermission } from './operations';

/** EC2, Elastic Load Balancing, the REST services and the JSON services each have their own word. */
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'ForbiddenException',
  'NotAuthorizedException',
  'OptInRequired',
  'UnauthorizedException',
  'UnauthorizedOperation',
]);

const FATAL = new Set([
  'AbortError',
  'AuthFailure',
  'CredentialsError',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/**
 * A call to AWS that failed for good, with what was asked. Says nothing of the credentials used.
 *
 * @internal
 */
export class AwsCallError extends Error {
  readonly service: AwsService;
  readonly operation: string;
  /** AWS's name of the error, for example `AccessDeniedException`. */
  readonly code: string;
  readonly statusCode: number | undefined;

  constructor(
    call: { service: AwsService; operation: string; input: object },
    cause: unknown,
  ) {
    const { service, operation, input } = call;
    const code = errorName(cause);
    const words = describeCall(service, operation, input);
    super(`${code} on ${words}${ownWords(cause)}`, { cause });
    this.name = 'AwsCallError';
    this.service = service;
    this.operation = operation;
    this.code = code;
    this.statusCode = statusCodeOf(cause);
  }

  /** The IAM action that would have let the call through, where it was refused. */
  get missingAction(): string | undefined {
    return this.isDenied
      ? describePermission(this.service, this.operation)
      : undefined;
  }

  get isDenied(): boolean {
    return DENIED.has(this.code);
  }

  /** AWS does not have the thing that was asked for; it may have gone between two calls. */
  get isGone(): boolean {
    return /NotFound(Exception)?$|^NoSuch/.test(this.code);
  }

  /** Nothing in this scope can be read: the credentials do not work, or the work was called off. */
  get isFatal(): boolean {
    return FATAL.has(this.code);
  }
}

/** AWS's own message names the role that asked, so it is left out; that of a broken connection is all there is. */
function ownWords(cause: unknown): string {
  const isFromAws = statusCodeOf(cause) !== undefined;
  return cause instanceof Error && !isFromAws ? `: ${cause.message}` : '';
}

/** @internal */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

/** @internal */
export function statusCodeOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } } | undefined)
    ?.$metadata?.httpStatusCode;
}
