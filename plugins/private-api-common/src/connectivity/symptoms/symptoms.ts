import type { CauseId } from './causes';

/** A thing that callers see, the words by which it is known, and its causes, likeliest first. */
export interface Symptom {
  title: string;
  patterns: readonly RegExp[];
  causes: readonly CauseId[];
}

/** What callers of private APIs paste. A text can show several. */
export const SYMPTOMS: readonly Symptom[] = [
  {
    title: 'Connection timed out or refused',
    patterns: [
      /time[d]?[ -]?out/i,
      /ETIMEDOUT|ECONNREFUSED|ECONNRESET|EHOSTUNREACH/,
      /connection refused|no route to host|curl: \((7|28)\)/i,
    ],
    causes: ['security-group', 'endpoint-state', 'name', 'route'],
  },
  {
    title: 'Name not found',
    patterns: [
      /NXDOMAIN|ENOTFOUND|EAI_AGAIN/,
      /could not resolve|name or service not known|curl: \(6\)/i,
    ],
    causes: ['name'],
  },
  {
    title: 'Explicit deny',
    patterns: [/explicit deny/i],
    causes: ['explicit-deny', 'authorizer'],
  },
  {
    title: 'Anonymous caller not authorized',
    patterns: [/user: anonymous is not authorized/i],
    causes: [
      'resource-policy',
      'no-policy',
      'endpoint-policy',
      'iam-principal',
      'domain-policy',
    ],
  },
  {
    title: 'Identity not authorized to invoke',
    patterns: [/user: arn:\S+ is not authorized to perform: execute-api/i],
    causes: ['resource-policy', 'endpoint-policy', 'authorizer'],
  },
  {
    title: 'Refused by the authorizer',
    patterns: [
      /user is not authorized to access this resource/i,
      /"message"\s*:\s*"unauthorized"/i,
      /\b401\b/,
    ],
    causes: ['authorizer'],
  },
  {
    title: 'Missing authentication token',
    patterns: [/missing authentication token/i],
    causes: ['operation', 'unsigned'],
  },
  {
    title: 'Forbidden',
    patterns: [/forbidden/i, /\b403\b(?!.*health)/i],
    causes: [
      'private-dns-shadow',
      'default-endpoint-disabled',
      'strict',
      'association',
      'domain-policy',
      'not-through-endpoint',
      'no-policy',
      'waf',
      'api-key',
    ],
  },
  {
    title: 'Unhealthy target in front of the VPC endpoint',
    patterns: [/health[ -]?checks?.*\b403\b|\b403\b.*health/i],
    causes: ['health-check-path'],
  },
  {
    title: 'Gateway time-out',
    patterns: [/\b504\b/, /endpoint request timed out|gateway time-?out/i],
    causes: ['link-inactive', 'security-group', 'slow-integration', 'targets'],
  },
  {
    title: 'Service unavailable or internal error',
    patterns: [
      /\b50[0235]\b/,
      /internal server error|service unavailable|bad gateway/i,
    ],
    causes: ['link-inactive', 'targets', 'listener', 'integration'],
  },
  {
    title: 'URI too long',
    patterns: [/\b414\b/, /uri too long/i],
    causes: ['method-arn'],
  },
  {
    title: 'Not found',
    patterns: [/\b404\b/, /"message"\s*:\s*"not found"/i],
    causes: ['operation'],
  },
  {
    title: 'Blocked by CORS',
    patterns: [/\bcors\b/i, /access-control-allow-origin|preflight/i],
    causes: ['preflight'],
  },
  {
    title: 'Certificate not accepted',
    patterns: [
      /certificate.*(match|valid|verif)|ERR_TLS_CERT_ALTNAME_INVALID/i,
      /curl: \((51|60)\)|SSL_ERROR|handshake/i,
    ],
    causes: ['certificate', 'strict', 'name'],
  },
];
