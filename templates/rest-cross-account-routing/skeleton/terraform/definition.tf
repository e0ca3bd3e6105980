# The operations of the API as an OpenAPI definition: replace them by your own.

locals {
  invocation_path = "arn:${data.aws_partition.current.partition}:apigateway:${var.region}:lambda:path/2015-03-31/functions"

  # The uri sets the Host header and the TLS server name; the call itself goes to the load balancer. The link comes from a
  # stage variable, so that another stage can use another link. A link V1 knows its load balancer itself.
  integrations = {
    for method in ["GET", "POST"] : method => merge(
      {
        type           = "http_proxy"
        httpMethod     = method
        connectionType = "VPC_LINK"
        connectionId   = "$${stageVariables.vpcLinkId}"
        uri            = "https://${var.backend_hostname}/items"
      },
      local.links_by_v1 ? {} : { integrationTarget = local.load_balancer_arn },
    )
  }

  security_schemes = {
    AWS_IAM = {
      type                           = "apiKey"
      name                           = "Authorization"
      in                             = "header"
      "x-amazon-apigateway-authtype" = "awsSigv4"
    }
    COGNITO_USER_POOLS = {
      type                           = "apiKey"
      name                           = "Authorization"
      in                             = "header"
      "x-amazon-apigateway-authtype" = "cognito_user_pools"
      "x-amazon-apigateway-authorizer" = {
        type         = "cognito_user_pools"
        providerARNs = [var.user_pool_arn]
      }
    }
    CUSTOM = {
      type                           = "apiKey"
      name                           = "Authorization"
      in                             = "header"
      "x-amazon-apigateway-authtype" = "custom"
      "x-amazon-apigateway-authorizer" = {
        type                         = "request"
        identitySource               = "method.request.header.Authorization"
        authorizerUri                = "${local.invocation_path}/${var.authorizer_function_arn}/invocations"
        authorizerResultTtlInSeconds = 60 # A revoked caller stays let in for this long.
      }
    }
  }

  definition = {
    openapi                                 = "3.0.1"
    info                                    = { title = var.name, description = var.description, version = "1" }
    security                                = [{ (var.authorization_type) = [] }]
    "x-amazon-apigateway-request-validator" = "all"
    "x-amazon-apigateway-request-validators" = {
      all = { validateRequestBody = true, validateRequestParameters = true }
    }
    components = {
      securitySchemes = { for name, scheme in local.security_schemes : name => scheme if name == var.authorization_type }
      schemas = {
        NewItem = {
          type                 = "object"
          required             = ["name"]
          additionalProperties = false
          properties           = { name = { type = "string", minLength = 1, maxLength = 200 } }
        }
      }
    }
    paths = {
      "/items" = {
        get = {
          parameters                        = [{ name = "limit", in = "query", required = false, schema = { type = "string" } }]
          responses                         = { "200" = { description = "The items" } }
          "x-amazon-apigateway-integration" = local.integrations["GET"]
        }
        post = {
          requestBody = {
            required = true
            content  = { "application/json" = { schema = { "$ref" = "#/components/schemas/NewItem" } } }
          }
          responses                         = { "201" = { description = "The new item" } }
          "x-amazon-apigateway-integration" = local.integrations["POST"]
        }
      }
    }
  }
}

resource "aws_lambda_permission" "authorizer" {
  count = var.authorization_type == "CUSTOM" ? 1 : 0

  action        = "lambda:InvokeFunction"
  function_name = var.authorizer_function_arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.this.execution_arn}/authorizers/*"
}
