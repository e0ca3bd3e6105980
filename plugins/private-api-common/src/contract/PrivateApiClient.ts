import { ResponseError } from '@backstage/errors';
import type { PolicyChange } from '../access';
import type {
  EndpointReach,
  Reachability,
  ReachabilityQuestion,
  SymptomAnswer,
} from '../connectivity';
import type { Cost, WhatIf } from '../cost';
import type { Waiver } from '../practices';
import type { ApiKey, Scope } from '../inventory';
import type { ApiProfile } from '../profile';
import type { PatternSummary } from './patterns';
import type { ResourceChoice, ResourceQuery } from './resourceChoices';
import type { ApiQuery, ApiRow, ApiRowWithDefinition } from './apis';
import type {
  CheckRequest,
  CheckResponse,
  PreviewRequest,
  PreviewResponse,
} from './check';
import type {
  ComplianceGroup,
  ComplianceQuery,
  ComplianceRow,
} from './compliance';
import type { CostGrouping, CostSummary, PriceBookRow, Savings } from './costs';
import type {
  FindingQuery,
  FindingRow,
  PracticeRow,
  WaiverRequest,
} from './findings';
import type {
  ApiHistoryRow,
  HistoryGroup,
  HistoryQuery,
  HistoryRow,
} from './history';
import type { DomainRow, VpcEndpointRow, VpcLinkRow } from './network';
import type {
  OwnerRow,
  OwnersQuery,
  OwnershipQuery,
  OwnershipRow,
} from './ownership';
import type { Page } from './page';
import type {
  PolicyChangeRequest,
  ReachableApi,
  SymptomRequest,
} from './reach';
import type { ScopeRow } from './scopes';

/**
 * Options of a single request.
 *
 * @public
 */
export interface RequestOptions {
  /** Backstage token; a fetch API that adds one makes it unnecessary. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * The HTTP API of the backend plugin, for browsers and for other backends.
 *
 * @public
 */
export class PrivateApiClient {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetch = options.fetchApi?.fetch ?? ((...args) => fetch(...args));
  }

  /** One page of APIs. */
  async listApis(query: ApiQuery, options?: RequestOptions) {
    const params = selectionOf(query);
    setPage(params, query);
    return this.#get<Page<ApiRow>>(`/v1/apis?${params}`, options);
  }

  /** All APIs that match, as CSV: what the reader may see, and no page of it. */
  async exportApis(
    query: Pick<ApiQuery, 'search' | 'filter' | 'sort'>,
    options?: RequestOptions,
  ): Promise<Blob> {
    const response = await this.#respond(
      `/v1/export/apis.csv?${selectionOf(query)}`,
      { method: 'GET' },
      options,
    );
    return response.blob();
  }

  /** One page of APIs with their definitions. */
  async listApisWithDefinition(
    page: { limit?: number; offset?: number },
    options?: RequestOptions,
  ) {
    const params = new URLSearchParams({ include: 'definition' });
    setPage(params, page);
    return this.#get<Page<ApiRowWithDefinition>>(`/v1/apis?${params}`, options);
  }

  /** The whole profile of one API. */
  async getApi(key: ApiKey, options?: RequestOptions) {
    return this.#get<ApiProfile>(apiPath(key), options);
  }

  /** The cost of one API, with changes to what is known. */
  async estimateCost(key: ApiKey, whatIf: WhatIf, options?: RequestOptions) {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(whatIf)) {
      if (value !== undefined) {
        params.set(name, String(value));
      }
    }
    return this.#get<Cost>(`${apiPath(key)}/cost?${params}`, options);
  }

  /** Whether a call comes through, hop by hop. */
  async explainReachability(
    key: ApiKey,
    question: ReachabilityQuestion,
    options?: RequestOptions,
  ) {
    return this.#post<Reachability>(
      `${apiPath(key)}/reachability`,
      question,
      options,
    );
  }

  /** One page of the VPC endpoints that could lead to an API, each with what calls through it meet. */
  async listCallers(
    key: ApiKey,
    page: { limit?: number; offset?: number } = {},
    options?: RequestOptions,
  ) {
    return this.#getPage<EndpointReach>(
      `${apiPath(key)}/callers`,
      page,
      options,
    );
  }

  /** One page of the private APIs that a VPC endpoint could lead to, each with what calls meet. */
  async listReachableApis(
    vpcEndpointId: string,
    page: { limit?: number; offset?: number } = {},
    options?: RequestOptions,
  ) {
    return this.#getPage<ReachableApi>(
      `/v1/vpc-endpoints/${encodeURIComponent(vpcEndpointId)}/apis`,
      page,
      options,
    );
  }

  /** Which VPC endpoints gain or lose access with another resource policy. */
  async comparePolicy(
    key: ApiKey,
    change: PolicyChangeRequest,
    options?: RequestOptions,
  ) {
    return this.#post<PolicyChange>(
      `${apiPath(key)}/policy-change`,
      change,
      options,
    );
  }

  /** What a failure may come from, likeliest first. */
  async explainSymptom(
    key: ApiKey,
    symptom: SymptomRequest,
    options?: RequestOptions,
  ) {
    return this.#post<SymptomAnswer>(
      `${apiPath(key)}/symptoms`,
      symptom,
      options,
    );
  }

  /** One page of findings, the most severe first. */
  async listFindings(query: FindingQuery, options?: RequestOptions) {
    const params = new URLSearchParams();
    appendFilter(params, query.filter);
    setPage(params, query);
    return this.#get<Page<FindingRow>>(`/v1/findings?${params}`, options);
  }

  /** All findings that match, as CSV: what the reader may see, and no page of it. */
  async exportFindings(
    query: Pick<FindingQuery, 'filter'>,
    options?: RequestOptions,
  ): Promise<Blob> {
    const params = new URLSearchParams();
    appendFilter(params, query.filter);
    const path = `/v1/export/findings.csv?${params}`;
    const response = await this.#respond(path, { method: 'GET' }, options);
    return response.blob();
  }

  async listVpcLinks(
    page: { limit?: number; offset?: number } = {},
    options?: RequestOptions,
  ) {
    return this.#getPage<VpcLinkRow>('/v1/vpc-links', page, options);
  }

  async listVpcEndpoints(
    page: { limit?: number; offset?: number } = {},
    options?: RequestOptions,
  ) {
    return this.#getPage<VpcEndpointRow>('/v1/vpc-endpoints', page, options);
  }

  async listDomains(
    page: { limit?: number; offset?: number } = {},
    options?: RequestOptions,
  ) {
    return this.#getPage<DomainRow>('/v1/domains', page, options);
  }

  /** One page of the resources of a kind that a form can offer, by name. */
  async listResources(query: ResourceQuery, options?: RequestOptions) {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') {
        params.set(name, String(value));
      }
    }
    return this.#get<Page<ResourceChoice>>(`/v1/resources?${params}`, options);
  }

  /** Accepts a finding for a time. */
  async waiveFinding(
    id: string,
    waiver: WaiverRequest,
    options?: RequestOptions,
  ) {
    const init = jsonRequest('PUT', waiver);
    return this.#request<Waiver>(waiverPath(id), init, options);
  }

  /** Takes a waiver back. */
  async unwaiveFinding(id: string, options?: RequestOptions): Promise<void> {
    await this.#respond(waiverPath(id), { method: 'DELETE' }, options);
  }

  /** Counts and scores of the APIs that the reader may see, by group. */
  async listCompliance(
    groupBy: ComplianceGroup,
    options: RequestOptions & ComplianceQuery = {},
  ) {
    const params = new URLSearchParams([
      ['groupBy', groupBy],
      ...(options.pillar ?? []).map(pillar => ['pillar', pillar]),
    ]);
    const path = `/v1/compliance?${params}`;
    return this.#get<Page<ComplianceRow>>(path, options);
  }

  /** What an API was like, day by day, oldest first. */
  async listApiHistory(
    key: ApiKey,
    query: HistoryQuery = {},
    options?: RequestOptions,
  ) {
    const path = `${apiPath(key)}/history?${spanOf(query)}`;
    return this.#get<Page<ApiHistoryRow>>(path, options);
  }

  /** What the APIs that the reader may see were like, day by day, oldest first; in groups where one is named. */
  async listHistory(
    query: HistoryQuery &
      ComplianceQuery & {
        groupBy?: HistoryGroup;
        /** Ids of practices; not together with pillars. */
        practice?: string[];
      } = {},
    options?: RequestOptions,
  ) {
    const params = spanOf(query);
    if (query.groupBy) {
      params.set('groupBy', query.groupBy);
    }
    for (const pillar of query.pillar ?? []) {
      params.append('pillar', pillar);
    }
    for (const practice of query.practice ?? []) {
      params.append('practice', practice);
    }
    return this.#get<Page<HistoryRow>>(`/v1/history?${params}`, options);
  }

  /** One page of APIs with all that is said of who owns them, by name. */
  async listOwnership(query: OwnershipQuery, options?: RequestOptions) {
    const params = new URLSearchParams({ view: query.view });
    appendFilter(params, { owner: query.owner });
    setPage(params, query);
    return this.#get<Page<OwnershipRow>>(`/v1/ownership?${params}`, options);
  }

  /** One page of those who own APIs, the one with most APIs first. */
  async listOwners(query: OwnersQuery = {}, options?: RequestOptions) {
    const params = new URLSearchParams();
    appendFilter(params, { owner: query.owner });
    setPage(params, query);
    return this.#get<Page<OwnerRow>>(`/v1/owners?${params}`, options);
  }

  /** What the APIs that the reader may see cost, by group. */
  async listCosts(groupBy: CostGrouping, options?: RequestOptions) {
    return this.#get<CostSummary>(`/v1/cost?groupBy=${groupBy}`, options);
  }

  /** The largest savings, and what carries nothing. */
  async listSavings(options?: RequestOptions) {
    return this.#get<Savings>('/v1/savings', options);
  }

  /** Dates and gaps of the price books. */
  async listPriceBooks(options?: RequestOptions) {
    return this.#getPage<PriceBookRow>('/v1/prices', {}, options);
  }

  /** The catalogue of practices, with the settings applied. */
  async listPractices(options?: RequestOptions) {
    return this.#getPage<PracticeRow>('/v1/practices', {}, options);
  }

  /** The architectures that can be provisioned. */
  async listPatterns(options?: RequestOptions) {
    return this.#getPage<PatternSummary>('/v1/patterns', {}, options);
  }

  /** Freshness and errors of every scope. */
  async listScopes(options?: RequestOptions) {
    return this.#getPage<ScopeRow>('/v1/scopes', {}, options);
  }

  /** Has a scope or one API collected now. */
  async refresh(what: Scope | { key: ApiKey }, options?: RequestOptions) {
    return this.#post<{ scopes: Scope[] }>('/v1/refresh', what, options);
  }

  /** Profiles of the APIs that CloudFormation templates would make. */
  async check(request: CheckRequest, options?: RequestOptions) {
    return this.#post<CheckResponse>('/v1/check', request, options);
  }

  /** What a scaffolder form would make, as far as it is filled in. */
  async preview(request: PreviewRequest, options?: RequestOptions) {
    return this.#post<PreviewResponse>('/v1/preview', request, options);
  }

  async #getPage<T>(
    path: string,
    page: { limit?: number; offset?: number },
    options?: RequestOptions,
  ) {
    const params = new URLSearchParams();
    setPage(params, page);
    return this.#get<Page<T>>(`${path}?${params}`, options);
  }

  async #get<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.#request<T>(path, { method: 'GET' }, options);
  }

  async #post<T>(
    path: string,
    body: unknown,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#request<T>(path, jsonRequest('POST', body), options);
  }

  async #request<T>(
    path: string,
    init: RequestInit,
    options?: RequestOptions,
  ): Promise<T> {
    const response = await this.#respond(path, init, options);
    return response.json() as Promise<T>;
  }

  async #respond(
    path: string,
    init: RequestInit,
    options: RequestOptions = {},
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('private-api');
    const headers = new Headers(init.headers);
    if (options.token) {
      headers.set('authorization', `Bearer ${options.token}`);
    }
    const response = await this.#fetch(`${baseUrl}${path}`, {
      ...init,
      headers,
      signal: options.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function apiPath(key: ApiKey): string {
  return `/v1/apis/${encodeURIComponent(key)}`;
}

function selectionOf(
  query: Pick<ApiQuery, 'search' | 'filter' | 'sort'>,
): URLSearchParams {
  const params = new URLSearchParams();
  if (query.search) {
    params.set('search', query.search);
  }
  appendFilter(params, query.filter);
  if (query.sort) {
    params.set('sort', `${query.sort.by}:${query.sort.order}`);
  }
  return params;
}

function spanOf({ from, to }: HistoryQuery): URLSearchParams {
  return new URLSearchParams({ ...(from && { from }), ...(to && { to }) });
}

function waiverPath(findingId: string): string {
  return `/v1/findings/${encodeURIComponent(findingId)}/waiver`;
}

function jsonRequest(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function appendFilter(
  params: URLSearchParams,
  filter: Partial<Record<string, string[]>> = {},
) {
  for (const [name, values = []] of Object.entries(filter)) {
    for (const value of values) {
      params.append(name, value);
    }
  }
}

function setPage(
  params: URLSearchParams,
  page: { limit?: number; offset?: number },
) {
  if (page.limit !== undefined) {
    params.set('limit', String(page.limit));
  }
  if (page.offset !== undefined) {
    params.set('offset', String(page.offset));
  }
}
