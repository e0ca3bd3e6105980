import { englishMessages } from '../testing/__testUtils__/translate';
import { toMermaid } from './toMermaid';

describe('toMermaid', () => {
  it('writes lanes, elements with their status, and ways', () => {
    const text = toMermaid(
      {
        nodes: [
          {
            id: 'caller',
            lane: 'callers',
            label: 'vpc-0a1',
            detail: 'via vpce-0a1',
            group: 'account 111111111111',
            status: 'fail',
            statusText: 'Denied',
            reason: '',
            hops: [],
          },
          {
            id: 'api',
            lane: 'api',
            label: 'orders "v2" <new> #1',
            status: 'unknown',
            reason: '',
            hops: [],
          },
        ],
        edges: [{ from: 'caller', to: 'api' }],
      },
      englishMessages(),
    );
    expect(text).toBe(`flowchart LR
  subgraph callers["Callers"]
    subgraph callers0["account 111111111111"]
      n0["vpc-0a1<br/>via vpce-0a1<br/>Denied"]:::fail
    end
  end
  subgraph api["API and stage"]
    n1["orders #quot;v2#quot; #lt;new#gt; #35;1<br/>Unknown"]:::unknown
  end
  n0 --> n1
  classDef pass stroke:#1b7f3b,stroke-width:2px
  classDef fail stroke:#b42318,stroke-width:3px,stroke-dasharray:6 3
  classDef unknown stroke:#8a6100,stroke-width:2px,stroke-dasharray:2 3
`);
  });
});
