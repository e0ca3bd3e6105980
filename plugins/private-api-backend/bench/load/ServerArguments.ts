/** How the process under load is told what to do. */
export interface ServerArguments {
  mode: 'fill' | 'serve';
  postgresUrl: string;
  /** Of its databases. */
  prefix: string;
  /** That requests must bring. */
  token: string;
  port: number;
  apis: number;
}
