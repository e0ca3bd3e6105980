/**
 * Keys that exist only where IAM authorises the call: without an IAM identity they are absent, so that an Allow on them
 * never applies and a negated Deny always does.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html}
 */
const IDENTITY_KEY =
  /^aws:(principal.*|userid|username|tokenissuetime|multifactorauth.*)$/i;

/** Keys of private APIs only. */
const PRIVATE_KEYS = new Set([
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpcsourceip',
]);

const KEYS_OF_ALL_CALLS = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:referer',
  'aws:useragent',
  'aws:securetransport',
  'aws:sourcearn',
  'aws:sourceip',
]);

/** True for keys that only a call signed for IAM has, for example `aws:PrincipalOrgID`. @public */
export function isIdentityKey(key: string): boolean {
  return IDENTITY_KEY.test(key);
}

/** True for keys that say through which network a call comes. @public */
export function isNetworkKey(key: string): boolean {
  const lower = key.toLowerCase();
  return PRIVATE_KEYS.has(lower) || lower === 'aws:sourceip';
}

/**
 * True for keys that API Gateway names as supported in resource policies. Others, such as `aws:VpceOrgID`, may exist, but
 * nothing says so.
 *
 * @public
 */
export function isSupportedKey(key: string): boolean {
  const lower = key.toLowerCase();
  return (
    PRIVATE_KEYS.has(lower) ||
    KEYS_OF_ALL_CALLS.has(lower) ||
    isIdentityKey(lower)
  );
}
