import { JsonMap, isMap, listOf, own } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { picked } from './picked';
import { samRecords } from './samRecords';

/**
 * The custom domain name that SAM makes of `Domain` of an API, with its base paths, records and, where it is private, the
 * association with a VPC endpoint. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html}.
 *
 * @param inherited - the condition of the API
 * @param tags - those that the API passes on
 */
export function samDomain(
  apiId: string,
  domain: unknown,
  inherited: { condition?: string },
  tags?: unknown,
): [string, TemplateResource][] {
  if (!isMap(domain)) {
    return [];
  }
  const isPrivate = domain.EndpointConfiguration === 'PRIVATE';
  const id = `${apiId}.Domain`;
  const name = isPrivate
    ? { DomainNameArn: { Ref: id } }
    : { DomainName: { Ref: id } };
  const isNormal = String(domain.NormalizeBasePath) !== 'false';
  const endpointId = own(domain.AccessAssociation, 'VpcEndpointId');
  return [
    [id, { ...inherited, ...domainName({ ...domain, Tags: tags }, isPrivate) }],
    ...samMappings(id, domain.BasePath, path => ({
      ...inherited,
      type: isPrivate
        ? 'AWS::ApiGateway::BasePathMappingV2'
        : 'AWS::ApiGateway::BasePathMapping',
      properties: {
        ...name,
        RestApiId: { Ref: apiId },
        Stage: { Ref: `${apiId}.Stage` },
        ...pathOf('BasePath', isNormal ? lettersOf(path) : path),
      },
    })),
    ...(endpointId === undefined
      ? []
      : ([
          [
            `${id}.Access`,
            {
              ...inherited,
              type: 'AWS::ApiGateway::DomainNameAccessAssociation',
              properties: {
                ...name,
                AccessAssociationSource: endpointId,
                AccessAssociationSourceType: 'VPCE',
              },
            },
          ],
        ] as [string, TemplateResource][])),
    ...samRecords(id, domain, inherited),
  ];
}

/** A mapping for each base path of a domain name; one of the root where there is none. */
export function samMappings(
  domainId: string,
  basePath: unknown,
  mappingOf: (path: unknown) => TemplateResource,
): [string, TemplateResource][] {
  const paths = listOf(basePath);
  return (paths.length > 0 ? paths : [undefined]).map((path, index) => [
    `${domainId}.Mapping${index}`,
    mappingOf(path),
  ]);
}

/** The entry of a mapping for a base path; none for the root. */
export function pathOf(key: string, path: unknown): JsonMap {
  return path === undefined || path === '' || path === '/'
    ? {}
    : { [key]: path };
}

/** What SAM leaves of a base path unless it is told not to. */
function lettersOf(path: unknown): unknown {
  return typeof path === 'string' ? path.replace(/[^\p{L}\p{N}]/gu, '') : path;
}

function domainName(
  domain: Record<string, unknown>,
  isPrivate: boolean,
): TemplateResource {
  const type = domain.EndpointConfiguration ?? 'REGIONAL';
  const shared = {
    ...picked(domain, [
      'DomainName',
      'SecurityPolicy',
      'Policy',
      'EndpointAccessMode',
      'Tags',
    ]),
    EndpointConfiguration: { Types: [type] },
  };
  return isPrivate
    ? {
        type: 'AWS::ApiGateway::DomainNameV2',
        properties: { ...shared, CertificateArn: domain.CertificateArn },
      }
    : {
        type: 'AWS::ApiGateway::DomainName',
        properties: {
          ...shared,
          [type === 'EDGE' ? 'CertificateArn' : 'RegionalCertificateArn']:
            domain.CertificateArn,
        },
      };
}
