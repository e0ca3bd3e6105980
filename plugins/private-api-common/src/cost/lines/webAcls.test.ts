import { Api } from '../../inventory';
import { anHttpApi, anInventory, aPrivateApi, aStage } from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';

const EDGE = 'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/edge/0a1';
const OTHER = 'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/other/0b2';
const CLASSIC = 'arn:aws:waf-regional:eu-west-1:111111111111:webacl/0c3';

function linesOf(overrides: Partial<Api>, requestsPerMonth?: number) {
  const api = aPrivateApi({ operations: [], ...overrides });
  const { lines } = estimateCost(api, anInventory([api]), {
    priceBooks: EAST_PRICES,
    ...(requestsPerMonth !== undefined && { whatIf: { requestsPerMonth } }),
  });
  return lines
    .filter(({ part }) => part === 'web-acl')
    .map(({ label, monthly, reason }) => [label, monthly, reason]);
}

it('has no line without a web ACL', () => {
  expect(linesOf({ stages: [aStage()] }, 1_000_000)).toEqual([]);
});

it('pays an ACL before two stages once', () => {
  const stages = [
    aStage({ webAclArn: EDGE }),
    aStage({ name: 'test', webAclArn: EDGE }),
  ];
  expect(linesOf({ stages }, 2_000_000)).toEqual([
    ['Web ACL edge', 5, undefined],
    ['Rules of web ACL edge', null, 'the rules of web ACLs are not indexed'],
    ['Requests through web ACL edge', 1.2, undefined],
  ]);
});

it('cannot tell the requests of stages with different ACLs apart', () => {
  const stages = [
    aStage({ webAclArn: EDGE }),
    aStage({ name: 'test', webAclArn: OTHER }),
  ];
  const reason = 'how many requests go to the stages behind it is not known';
  const lines = linesOf({ stages }, 2_000_000);
  expect(lines).toContainEqual(['Web ACL other', 5, undefined]);
  expect(lines).toContainEqual(['Requests through web ACL edge', null, reason]);
  expect(lines).toContainEqual([
    'Requests through web ACL other',
    null,
    reason,
  ]);
});

it('does not know requests that nobody counted', () => {
  const stages = [aStage({ webAclArn: EDGE })];
  expect(linesOf({ stages })).toContainEqual([
    'Requests through web ACL edge',
    null,
    'the metrics of this API are not indexed',
  ]);
});

it('knows no price of AWS WAF Classic', () => {
  const stages = [aStage({ webAclArn: CLASSIC })];
  expect(linesOf({ stages }, 1)).toEqual([
    [
      'Web ACL 0c3 of AWS WAF Classic',
      null,
      'the prices of AWS WAF Classic are not in the price book',
    ],
  ]);
});

it('does not know the web ACLs of stages that could not be read', () => {
  const stages = { unknown: 'AccessDenied on apigateway:GET' };
  expect(linesOf({ stages }, 1)).toEqual([
    ['Web ACLs of the stages', null, 'AccessDenied on apigateway:GET'],
  ]);
});

it('has none for an HTTP API, which WAF does not guard', () => {
  const api = anHttpApi({ operations: [] });
  const { lines } = estimateCost(api, anInventory([api]), {
    priceBooks: EAST_PRICES,
  });
  expect(lines.map(({ part }) => part)).not.toContain('web-acl');
});
