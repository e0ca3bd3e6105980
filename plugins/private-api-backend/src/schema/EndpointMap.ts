import type {
  Access,
  ApiHistoryRow,
  ApiProfile,
  ApiRow,
  ApiRowWithDefinition,
  CheckRequest,
  CheckResponse,
  ComplianceRow,
  Connectivity,
  Cost,
  CostSummary,
  DomainRow,
  EndpointReach,
  Finding,
  FindingRow,
  HistoryRow,
  OwnerRow,
  OwnershipRow,
  Page,
  PatternSummary,
  PolicyChange,
  PolicyChangeRequest,
  PracticeRow,
  PriceBookRow,
  PreviewRequest,
  PreviewResponse,
  Reachability,
  ReachableApi,
  ReachabilityQuestion,
  ResourceChoice,
  Savings,
  Scope,
  ScopeRow,
  SymptomAnswer,
  SymptomRequest,
  VpcEndpointRow,
  VpcLinkRow,
  Waiver,
  WaiverRequest,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';

type Query = Request['query'];
type ByKey = { path: { key: string } };

/**
 * The operations of `openapi.yaml` in types: those of the contract that clients share, so that a route can't answer anything
 * else. The spec itself is what requests are checked against.
 */
export type EndpointMap = {
  '#get|/v1/apis': {
    query: Query;
    response: Page<ApiRow | ApiRowWithDefinition>;
  };
  '#get|/v1/apis/{key}': ByKey & { response: ApiProfile };
  '#get|/v1/apis/{key}/connectivity': ByKey & { response: Connectivity };
  '#get|/v1/apis/{key}/access': ByKey & { response: Access };
  '#get|/v1/apis/{key}/cost': ByKey & { query: Query; response: Cost };
  '#get|/v1/apis/{key}/findings': ByKey & { response: Page<Finding> };
  '#get|/v1/apis/{key}/history': ByKey & {
    query: Query;
    response: Page<ApiHistoryRow>;
  };
  '#post|/v1/apis/{key}/reachability': ByKey & {
    body: ReachabilityQuestion;
    response: Reachability;
  };
  '#get|/v1/apis/{key}/callers': ByKey & {
    query: Query;
    response: Page<EndpointReach>;
  };
  '#post|/v1/apis/{key}/policy-change': ByKey & {
    body: PolicyChangeRequest;
    response: PolicyChange;
  };
  '#post|/v1/apis/{key}/symptoms': ByKey & {
    body: SymptomRequest;
    response: SymptomAnswer;
  };
  '#get|/v1/vpc-endpoints/{id}/apis': {
    path: { id: string };
    query: Query;
    response: Page<ReachableApi>;
  };
  '#get|/v1/vpc-links': { query: Query; response: Page<VpcLinkRow> };
  '#get|/v1/vpc-endpoints': { query: Query; response: Page<VpcEndpointRow> };
  '#get|/v1/domains': { query: Query; response: Page<DomainRow> };
  '#get|/v1/resources': { query: Query; response: Page<ResourceChoice> };
  '#get|/v1/findings': { query: Query; response: Page<FindingRow> };
  '#get|/v1/compliance': { query: Query; response: Page<ComplianceRow> };
  '#get|/v1/history': { query: Query; response: Page<HistoryRow> };
  '#get|/v1/ownership': { query: Query; response: Page<OwnershipRow> };
  '#get|/v1/owners': { query: Query; response: Page<OwnerRow> };
  '#get|/v1/cost': { query: Query; response: CostSummary };
  '#get|/v1/savings': { query: Query; response: Savings };
  '#get|/v1/prices': { query: Query; response: Page<PriceBookRow> };
  '#get|/v1/practices': { query: Query; response: Page<PracticeRow> };
  '#get|/v1/patterns': { query: Query; response: Page<PatternSummary> };
  '#get|/v1/scopes': { query: Query; response: Page<ScopeRow> };
  '#post|/v1/refresh': { body: RefreshRequest; response: { scopes: Scope[] } };
  '#post|/v1/check': { body: CheckRequest; response: CheckResponse };
  '#post|/v1/preview': { body: PreviewRequest; response: PreviewResponse };
  '#put|/v1/findings/{id}/waiver': {
    path: { id: string };
    body: WaiverRequest;
    response: Waiver;
  };
  '#_delete|/v1/findings/{id}/waiver': {
    path: { id: string };
    response: void;
  };
  '#get|/v1/export/findings.csv': { query: Query; response: string };
  '#get|/v1/export/apis.csv': { query: Query; response: string };
};

/** Body of `POST /v1/refresh`. */
export type RefreshRequest =
  | { key: string }
  | (Scope & { acceptRemovals?: boolean });
