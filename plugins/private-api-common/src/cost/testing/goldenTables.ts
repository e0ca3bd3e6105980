/**
 * What the scenarios cost at the prices of us-east-1, line by line. Each figure can be recomputed from its formula.
 */
export const GOLDEN_TABLES: Record<string, string> = {
  'a private API on Lambda': `
REST API requests               3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1          14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints      0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Lambda invocations              0.20  1,000,000 invocations, one a request; 1,000,000 × USD 0.2 per million = USD 0.20
Lambda duration (x86)        unknown  invocations × memory × duration × USD 16.6667 per million (memory and duration of the functions are not indexed: a what-if can give them)
Access logs                     0.23  1,000,000 requests × 500 assumed bytes / 1,073,741,824 bytes = 0.4657 GB; 0.4657 × USD 0.5 = USD 0.23 [An entry has 500 bytes, as AWS's example of a JSON format.]
Storage of the logs             0.00  0.4657 GB taken in × 0.15 compressed = 0.0698 GB months; 0.0698 × USD 0.03 = USD 0.00 [Kept for a month at 15 % of the size, as AWS's Pricing Calculator reckons; how long the log groups keep entries is not indexed.]
Total of what is known         18.56
`,
  'the same with memory and duration given': `
REST API requests               3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1          14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints      0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Lambda invocations              0.20  1,000,000 invocations, one a request; 1,000,000 × USD 0.2 per million = USD 0.20
Lambda duration (x86)           1.67  1,000,000 × 512 MB / 1,024 × 200 ms = 100,000 GB seconds; 100,000 × USD 16.6667 per million = USD 1.67
Access logs                     0.23  1,000,000 requests × 500 assumed bytes / 1,073,741,824 bytes = 0.4657 GB; 0.4657 × USD 0.5 = USD 0.23 [An entry has 500 bytes, as AWS's example of a JSON format.]
Storage of the logs             0.00  0.4657 GB taken in × 0.15 compressed = 0.0698 GB months; 0.0698 × USD 0.03 = USD 0.00 [Kept for a month at 15 % of the size, as AWS's Pricing Calculator reckons; how long the log groups keep entries is not indexed.]
Total                          20.23
`,
  'a private API with unknown traffic': `
REST API requests            unknown  requests × USD 3.5 per million (the metrics of this API are not indexed)
VPC endpoint vpce-0a1          14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
VPC endpoint vpce-0f9        unknown  zones × hours × USD 0.01 (the account that owns the endpoint is not indexed)
Data through VPC endpoints   unknown  requests × (0.3 + 3) KB / 1,048,576 KB × USD 0.01 (the metrics of this API are not indexed)
Lambda invocations           unknown  invocations × USD 0.2 per million (the metrics of this API are not indexed)
Lambda duration (x86)        unknown  invocations × memory × duration × USD 16.6667 per million (memory and duration of the functions are not indexed: a what-if can give them)
Total of what is known         14.60
`,
  'a web ACL before two APIs': `
REST API requests                  3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
Web ACL edge                       1.25  1 web ACL; 1 × USD 5 = USD 5.00; 25 % of it, split by the traffic of 2 APIs = USD 1.25
Rules of web ACL edge           unknown  rules and rule groups × USD 1 (the rules of web ACLs are not indexed)
Requests through web ACL edge      0.60  1,000,000 requests; 1,000,000 × USD 0.6 per million = USD 0.60
VPC endpoint vpce-0a1              3.65  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60; 25 % of it, split by the traffic of 2 APIs = USD 3.65
Data through VPC endpoints         0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Total of what is known             9.03
`,
  'a V1 chain shared with a busier API': `
REST API requests                     3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1                 3.65  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60; 25 % of it, split by the traffic of 2 APIs = USD 3.65
Data through VPC endpoints            0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
VPC link orders-link (V1)             0.00  1 link × no charge: the pricing page and the price list of API Gateway name none for a VPC link
Network Load Balancer orders          4.11  730 h; 730 × USD 0.0225 = USD 16.43; 25 % of it, split by the traffic of 2 APIs = USD 4.11
Capacity units of orders              0.03  4,000,000 requests spread evenly fill 0.0304 NLCU for TLS (largest: new connections, one a request) × 730 h = 22.2222 NLCU hours; 22.2222 × USD 0.006 = USD 0.13; 25 % of it, split by the traffic of 2 APIs = USD 0.03 [Requests come evenly, each in a connection of its own: peaks fill more, and connections that are used again less.]
Application Load Balancer orders      4.11  730 h; 730 × USD 0.0225 = USD 16.43; 25 % of it, split by the traffic of 2 APIs = USD 4.11
Capacity units of orders              0.09  4,000,000 requests spread evenly fill 0.0609 LCU of an Application Load Balancer (largest: new connections, one a request) × 730 h = 44.4444 LCU hours; 44.4444 × USD 0.008 = USD 0.36; 25 % of it, split by the traffic of 2 APIs = USD 0.09 [Requests come evenly, each in a connection of its own: peaks fill more, and connections that are used again less.]
Total                                15.52
`,
  'on-premises callers through a resolver endpoint': `
REST API requests                           3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1                      14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints                  0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Private hosted zone internal.example        0.50  1 zone; 1 in the account cost 1 × USD 0.5, each on average USD 0.50
Queries to internal.example                 0.00  queries × no charge: Route 53 charges none for alias records that lead to AWS resources
Inbound resolver endpoint rslvr-in-0a1    182.50  2 interfaces × 730 h = 1,460 interface hours; 1,460 × USD 0.125 = USD 182.50
Queries through resolver endpoints          0.40  1,000,000 queries, one a request; 1,000,000 × USD 0.4 per million = USD 0.40 [At most: every call comes from on premises and asks for the name anew, as no resolver kept the answer.]
Total                                     201.53
`,
  'an HTTP API on Cloud Map': `
HTTP API requests                         1.00  1,000,000 requests; 1,000,000 × USD 1 per million = USD 1.00
VPC link orders-link (V2)                 0.00  1 link × no charge: the pricing page and the price list of API Gateway name none for a VPC link
Cloud Map service orders                  0.10  1 registered; 1 × USD 0.1 = USD 0.10
Look-ups in Cloud Map service orders   unknown  discovery calls × USD 1 per million (whether AWS bills the look-ups of API Gateway is not documented)
Total of what is known                    1.10
`,
  'a regional REST API behind a measured load balancer': `
REST API requests                    35.00  10,000,000 requests; 10,000,000 × USD 3.5 per million = USD 35.00
Cache of stage prod, 0.5 GB          14.60  730 h; 730 × USD 0.02 = USD 14.60
VPC link orders-link (V2)             0.00  1 link × no charge: the pricing page and the price list of API Gateway name none for a VPC link
Application Load Balancer orders     16.43  730 h; 730 × USD 0.0225 = USD 16.43
Capacity units of orders              2.92  24 unit hours measured in 2 days, for a month = 365 LCU hours; 365 × USD 0.008 = USD 2.92
Total                                68.95
`,
  'callers in another VPC on a transit gateway': `
REST API requests                                             3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1                                        14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints                                    0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Private hosted zone internal.example                          0.50  1 zone; 1 in the account cost 1 × USD 0.5, each on average USD 0.50
Queries to internal.example                                   0.00  queries × no charge: Route 53 charges none for alias records that lead to AWS resources
Transit gateway attachment tgw-attach-vpc-0a1 of vpc-0a1     36.50  730 h; 730 × USD 0.05 = USD 36.50
Data through transit gateways                                 0.06  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.02 = USD 0.06 [At most: every call crosses the gateway, though some may come from, or go to, the same VPC.]
Total                                                        55.19
`,
  'a Lambda authorizer that keeps no results': `
REST API requests                             3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
Lambda authorizer tokens                      0.20  1,000,000 invocations, one a request; 1,000,000 × USD 0.2 per million = USD 0.20
Lambda authorizer tokens, duration (x86)      0.10  1,000,000 × 128 MB / 1,024 × 50 ms = 6,250 GB seconds; 6,250 × USD 16.6667 per million = USD 0.10
VPC endpoint vpce-0a1                        14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints                    0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Lambda invocations                            0.20  1,000,000 invocations, one a request; 1,000,000 × USD 0.2 per million = USD 0.20
Lambda duration (x86)                      unknown  invocations × memory × duration × USD 16.6667 per million (memory and duration of the functions are not indexed: a what-if can give them)
Total of what is known                       18.63
`,
  'a Lambda authorizer that keeps results for five minutes': `
REST API requests                             3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
Lambda authorizer tokens                      0.20  1,000,000 invocations, one a request; 1,000,000 × USD 0.2 per million = USD 0.20 [At most: results are kept for 300 s, and nothing counts how often the same caller comes back.]
Lambda authorizer tokens, duration (x86)   unknown  invocations × memory × duration × USD 16.6667 per million (memory and duration of the functions are not indexed: a what-if can give them)
VPC endpoint vpce-0a1                        14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints                    0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Lambda invocations                            0.20  1,000,000 invocations, one a request; 1,000,000 × USD 0.2 per million = USD 0.20
Lambda duration (x86)                      unknown  invocations × memory × duration × USD 16.6667 per million (memory and duration of the functions are not indexed: a what-if can give them)
Total of what is known                       18.53
`,
  'execution logs with data tracing': `
REST API requests             350.00  100,000,000 requests; 100,000,000 × USD 3.5 per million = USD 350.00
VPC endpoint vpce-0a1          14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints      3.15  100,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 314.7125 GB; 314.7125 × USD 0.01 = USD 3.15
Execution logs of prod        277.65  100,000,000 requests × 5,962.4 assumed bytes / 1,073,741,824 bytes = 555.2918 GB; 555.2918 × USD 0.5 = USD 277.65 [A call writes 3,300 bytes, as AWS's example of one, and its bodies twice, each cut at 1,024 bytes.]
Storage of the logs             2.50  555.2918 GB taken in × 0.15 compressed = 83.2938 GB months; 83.2938 × USD 0.03 = USD 2.50 [Kept for a month at 15 % of the size, as AWS's Pricing Calculator reckons; how long the log groups keep entries is not indexed.]
Total                         647.90
`,
  'execution logs of errors alone': `
REST API requests             350.00  100,000,000 requests; 100,000,000 × USD 3.5 per million = USD 350.00
VPC endpoint vpce-0a1          14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints      3.15  100,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 314.7125 GB; 314.7125 × USD 0.01 = USD 3.15
Execution logs of prod          1.86  4,000,000 failed requests × 1,000 assumed bytes / 1,073,741,824 bytes = 3.7253 GB; 3.7253 × USD 0.5 = USD 1.86 [A call that fails writes 1,000 bytes at most, as AWS's example of a whole call; others write none.]
Storage of the logs             0.02  3.7253 GB taken in × 0.15 compressed = 0.5588 GB months; 0.5588 × USD 0.03 = USD 0.02 [Kept for a month at 15 % of the size, as AWS's Pricing Calculator reckons; how long the log groups keep entries is not indexed.]
Total                         369.63
`,
  'an HTTP API on a Cloud Map namespace with DNS names': `
HTTP API requests                                            1.00  1,000,000 requests; 1,000,000 × USD 1 per million = USD 1.00
VPC link orders-link (V2)                                    0.00  1 link × no charge: the pricing page and the price list of API Gateway name none for a VPC link
Cloud Map service orders                                     0.10  1 registered; 1 × USD 0.1 = USD 0.10
Look-ups in Cloud Map service orders                      unknown  discovery calls × USD 1 per million (whether AWS bills the look-ups of API Gateway is not documented)
Hosted zone of the Cloud Map namespace internal.example      0.50  1 zone; 1 in the account cost 1 × USD 0.5, each on average USD 0.50
Total of what is known                                       1.60
`,
  'failover between endpoints by health checks': `
REST API requests                         3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1                    14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints                0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Private hosted zone internal.example      0.50  1 zone; 1 in the account cost 1 × USD 0.5, each on average USD 0.50
Queries to internal.example               0.00  queries × no charge: Route 53 charges none for alias records that lead to AWS resources
Health check h1                           0.75  1 health check outside AWS; 1 × USD 0.75 = USD 0.75 [The target stands outside AWS, as its name is none of an AWS service; in AWS it costs less.]
Health check h1, optional features        2.00  1 of HTTPS, string matching, fast interval and latency; 1 × USD 2 = USD 2.00 [The target stands outside AWS, as its name is none of an AWS service; in AWS it costs less.]
Health check h2                        unknown  1 health check × USD 0 (a record names it, but its account has none with this id)
Total of what is known                   21.38
`,
  'an account of which names and gateways could not be read': `
REST API requests                                        3.50  1,000,000 requests; 1,000,000 × USD 3.5 per million = USD 3.50
VPC endpoint vpce-0a1                                   14.60  2 zones × 730 h = 1,460 zone hours; 1,460 × USD 0.01 = USD 14.60
Data through VPC endpoints                               0.03  1,000,000 requests × (0.3 + 3) KB / 1,048,576 KB = 3.1471 GB; 3.1471 × USD 0.01 = USD 0.03
Private hosted zones of account 111111111111          unknown  zones × USD 0.5 (AccessDenied)
Inbound resolver endpoints of account 111111111111    unknown  network interfaces × hours × USD 0.125 (AccessDenied)
Transit gateway attachments of account 111111111111   unknown  attachments × hours × USD 0.05 (AccessDenied)
Total of what is known                                  18.13
`,
};
