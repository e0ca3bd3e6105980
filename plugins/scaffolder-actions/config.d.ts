export interface Config {
  privateApi?: {
    /** What `privateApi:stack:deploy` may deploy, and where. Without it, nothing. */
    deployment?: {
      /** Accounts to deploy to. Credentials come from Backstage's own `aws` block. */
      accounts: Array<{
        /** In quotes: an account id may begin with 0. */
        accountId: string;
        /** Instead of `regions` below. */
        regions?: string[];
        /**
         * The role that CloudFormation assumes to make the resources, by its ARN. Backstage's own credentials then need no more
         * than CloudFormation and `iam:PassRole`. Without a role, CloudFormation works with Backstage's credentials.
         */
        roleArn?: string;
        /** The same by its name in that account. */
        roleName?: string;
      }>;
      /** Regions of all accounts that name none of their own. */
      regions?: string[];
      /**
       * Software templates whose steps may deploy, as entity refs or names, for example `template:default/rest-private-basic`.
       * `*` stands for any characters.
       */
      templates: string[];
      /** What the CloudFormation templates may hold besides; none unless given. Patterns with a Lambda function need CAPABILITY_IAM. */
      capabilities?: Array<
        'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND'
      >;
    };
  };
}
