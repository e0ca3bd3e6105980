import { isUnknown, type Listener } from '../../inventory';
import { listed } from '../listed';
import { ofLinked } from '../lookups/ofLinked';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, securityHub } from '../sources';

/** Behind a VPC link, too, TLS begins with 1.2. */
export const listenersRefuseOldTls = definePractice({
  meta: {
    id: 'PA-LB-04',
    title: 'Listeners refuse TLS older than 1.2',
    severity: 'medium',
    appliesTo: 'load-balancer',
    checks:
      'The security policy of each HTTPS and TLS listener of a load balancer behind a VPC link. Security Hub asks for more: a policy with restricted ciphers or TLS 1.3 only.',
    why: 'TLS 1.0 and 1.1 are broken and deprecated. API Gateway does not need them, so that only others can make use of them.',
    sources: [
      securityHub('ELB.17', 'Listeners should use recommended policies'),
      otherPage(
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
        'Security policies for your Application Load Balancer',
      ),
    ],
    matches: {
      'Security Hub': ['ELB.17'],
      'AWS Config': ['elbv2-predefined-security-policy-ssl-check'],
      Prowler: ['elbv2_insecure_ssl_ciphers'],
      Checkov: ['CKV_AWS_103'],
    },
    pillar: 'security',
    remediation: {
      text: 'Set a policy with TLS 1.2 as the least, best one with TLS 1.3 and restricted ciphers.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::Listener
Properties:
  SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06`,
    },
    whenToIgnore:
      'Other clients of the load balancer speak nothing newer and cannot be changed yet.',
    messages: { old: '{{name}} takes old TLS: {{listeners}}.' },
  },
  evaluate: (balancer, { inventory }) =>
    ofLinked(balancer, inventory, () => {
      if (isUnknown(balancer.listeners)) {
        return undetermined(balancer.listeners.unknown);
      }
      const secure = balancer.listeners.filter(
        ({ protocol }) => protocol === 'HTTPS' || protocol === 'TLS',
      );
      if (secure.length === 0) {
        return notApplicable();
      }
      const old = secure.filter(one => takesOldTls(one) === true);
      if (old.length > 0) {
        const listeners = listed(
          old.map(({ port, sslPolicy }) => `${port} with ${sslPolicy}`),
        );
        return fail('old', { name: balancer.name, listeners });
      }
      const open = secure.find(one => takesOldTls(one) === undefined);
      return open
        ? undetermined(
            `what TLS the security policy ${
              open.sslPolicy ?? '(none given)'
            } takes is not known here`,
          )
        : pass();
    }),
});

const OLD =
  /^ELBSecurityPolicy-(2015-05|2016-08|TLS-1-[01]-20\d\d-\d\d|FS-2018-06|FS-1-1-2019-08|TLS13-1-[01]-.+)$/;
const NEW = /^ELBSecurityPolicy-(TLS13-1-[23]-|TLS-1-2-|FS-1-2-)/;

/** `undefined` of a policy whose name is not known. */
function takesOldTls({ sslPolicy = '' }: Listener): boolean | undefined {
  if (OLD.test(sslPolicy)) {
    return true;
  }
  return NEW.test(sslPolicy) ? false : undefined;
}
