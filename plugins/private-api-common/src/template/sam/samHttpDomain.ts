import { JsonMap, isMap } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { picked } from './picked';
import { pathOf, samMappings } from './samDomain';
import { samRecords } from './samRecords';

/** By which SAM marks what it makes of HTTP APIs. */
export const MADE_BY: JsonMap = { 'httpapi:createdBy': 'SAM' };

/** The same of WebSocket APIs. */
export const MADE_BY_WEB_SOCKET: JsonMap = {
  'websocketapi:createdBy': 'SAM',
};

/**
 * The custom domain name that SAM makes of `Domain` of an HTTP or WebSocket API, which is public, with its mappings and records. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapidomainconfiguration.html}.
 *
 * @param inherited - the condition of the API
 * @param tags - those that SAM marks it by, and those that the API passes on
 */
export function samHttpDomain(
  apiId: string,
  domain: unknown,
  inherited: { condition?: string },
  tags = MADE_BY,
): [string, TemplateResource][] {
  if (!isMap(domain)) {
    return [];
  }
  const id = `${apiId}.Domain`;
  return [
    [
      id,
      {
        ...inherited,
        type: 'AWS::ApiGatewayV2::DomainName',
        properties: {
          ...picked(domain, ['DomainName', 'MutualTlsAuthentication']),
          Tags: tags,
          DomainNameConfigurations: [
            {
              ...picked(domain, ['CertificateArn', 'SecurityPolicy']),
              EndpointType: 'REGIONAL',
            },
          ],
        },
      },
    ],
    ...samMappings(id, domain.BasePath, path => ({
      ...inherited,
      type: 'AWS::ApiGatewayV2::ApiMapping',
      properties: {
        DomainName: { Ref: id },
        ApiId: { Ref: apiId },
        Stage: { Ref: `${apiId}.Stage` },
        ...pathOf('ApiMappingKey', withoutSlashes(path)),
      },
    })),
    ...samRecords(id, domain, inherited),
  ];
}

function withoutSlashes(path: unknown): unknown {
  return typeof path === 'string' ? path.replace(/^\/+|\/+$/g, '') : path;
}
