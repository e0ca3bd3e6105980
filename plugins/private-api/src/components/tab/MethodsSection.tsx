import { useMemo } from 'react';
import { Table, useTable } from '@backstage/ui';
import {
  Authorizer,
  Integration,
  isKnown,
  Operation,
  ProfiledApi,
} from 'backstage-plugin-private-api-common';
import { shortResource } from '../../text/shortResource';
import { paginationOf } from '../../text/paginationOf';
import { Texts, useText } from '../../text/useText';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { UnknownNote } from '../states/UnknownNote';
import { StatusMark } from '../status/StatusMark';
import { TextLines } from '../TextLines';
import { Column, useColumns } from '../useColumns';

const PAGE_SIZE = 10;

interface OperationRow {
  id: string;
  operation: Operation;
}

/** The methods of a REST API or the routes of another, each with its auth and what it integrates with. */
export function MethodsSection(props: { api: ProfiledApi }) {
  const { t } = useText();
  const { operations, apiType } = props.api;
  const title = apiType === 'REST' ? t('methods.title') : t('methods.routes');
  return (
    <Section title={title}>
      {isKnown(operations) ? (
        <MethodsTable api={props.api} operations={operations} />
      ) : (
        <UnknownNote what={title} unknown={operations} />
      )}
    </Section>
  );
}

function MethodsTable(props: { api: ProfiledApi; operations: Operation[] }) {
  const texts = useText();
  const { api, operations } = props;
  const rows = useMemo(
    () =>
      operations.map((operation, index) => ({
        id: `${index} ${operation.method} ${operation.path}`,
        operation,
      })),
    [operations],
  );
  const columns = useColumns(
    useMemo(() => createColumns(texts, api), [texts, api]),
  );
  const { tableProps } = useTable<OperationRow>({
    mode: 'complete',
    data: rows,
    paginationOptions:
      rows.length > PAGE_SIZE
        ? paginationOf(texts.t, PAGE_SIZE)
        : { type: 'none' },
  });
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={
        <EmptyNote
          title={texts.t('methods.none')}
          description={texts.t('methods.noneText')}
        />
      }
    />
  );
}

function createColumns({ t }: Texts, api: ProfiledApi): Column<OperationRow>[] {
  const authorizers = new Map(
    (isKnown(api.authorizers) ? api.authorizers : []).map(authorizer => [
      authorizer.id,
      authorizer,
    ]),
  );
  return [
    {
      id: 'operation',
      label: t('methods.operation'),
      isRowHeader: true,
      content: ({ operation }) => (
        <TextLines
          title={[operation.method, operation.path].filter(Boolean).join(' ')}
        />
      ),
    },
    {
      id: 'auth',
      label: t('column.auth'),
      content: ({ operation }) => <Auth {...{ operation, authorizers }} />,
    },
    {
      id: 'apiKey',
      label: t('methods.apiKey'),
      content: ({ operation }) => (
        <TextLines title={operation.apiKeyRequired ? t('required') : t('no')} />
      ),
    },
    {
      id: 'integration',
      label: t('methods.integration'),
      content: ({ operation }) => <IntegrationLines operation={operation} />,
    },
  ];
}

function Auth(props: {
  operation: Operation;
  authorizers: Map<string, Authorizer>;
}) {
  const { t } = useText();
  const { authorizationType, authorizerId } = props.operation;
  if (!isKnown(authorizationType)) {
    return <UnknownMark reason={authorizationType.unknown} />;
  }
  const authorizer = authorizerId && props.authorizers.get(authorizerId);
  return (
    <TextLines
      title={t(`authType.${authorizationType}`)}
      description={authorizer ? authorizer.name : authorizerId}
    />
  );
}

function IntegrationLines(props: { operation: Operation }) {
  const { t } = useText();
  const { integration } = props.operation;
  if (!isKnown(integration)) {
    return <UnknownMark reason={integration.unknown} />;
  }
  return integration === null ? (
    <TextLines title={t('methods.noIntegration')} />
  ) : (
    <TextLines title={integration.type} description={targetOf(integration)} />
  );
}

function targetOf(integration: Integration): string | undefined {
  return integration.connectionType === 'VPC_LINK'
    ? [integration.connectionId, targetOrUri(integration)]
        .filter(Boolean)
        .join(', ')
    : integration.uri;
}

function targetOrUri({ targetArn, uri }: Integration): string | undefined {
  return targetArn ? shortResource(targetArn) : uri;
}

function UnknownMark(props: { reason: string }) {
  const { t } = useText();
  return (
    <StatusMark
      status="unknown"
      label={t('unknownBecause', { reason: props.reason })}
    />
  );
}
