import type { PracticeSource, WhitepaperEdition } from './practice';

const WHITEPAPER =
  'https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration';

const CHAPTERS = {
  'REST API': 'rest-api',
  'HTTP API': 'http-api',
  'WebSocket API': 'websocket-api',
  Security: 'security',
  'Cost optimization': 'cost-optimization',
};

/**
 * A place in the whitepaper "Best Practices for Designing Amazon API Gateway Private APIs and Private Integration". The link leads
 * to the current edition: AWS keeps no other.
 *
 * @param section - Heading below the chapter's.
 */
export function whitepaper(
  edition: WhitepaperEdition,
  chapter: keyof typeof CHAPTERS,
  section?: string,
  withdrawnIn?: WhitepaperEdition,
): PracticeSource {
  return {
    edition,
    title: section ? `${chapter} – ${section}` : chapter,
    url: `${WHITEPAPER}/${CHAPTERS[chapter]}.html`,
    ...(withdrawnIn && { withdrawnIn }),
  };
}

/** A page of the API Gateway Developer Guide, by its file name without ending. */
export function developerGuide(page: string, title: string): PracticeSource {
  return otherPage(
    `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`,
    title,
  );
}

/** A page that is no part of the whitepaper. */
export function otherPage(url: string, title: string): PracticeSource {
  return { edition: 'other', title, url };
}

/**
 * A control of Security Hub CSPM.
 *
 * @param control - Its id, for example `APIGateway.1`.
 */
export function securityHub(control: string, title: string): PracticeSource {
  const anchor = control.toLowerCase().replace('.', '-');
  const [service] = anchor.split('-');
  return otherPage(
    `https://docs.aws.amazon.com/securityhub/latest/userguide/${service}-controls.html#${anchor}`,
    `Security Hub CSPM ${control} – ${title}`,
  );
}
