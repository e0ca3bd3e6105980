# The operations of the API as an OpenAPI definition: replace them by your own.

locals {
  invocation_path = "arn:${data.aws_partition.current.partition}:apigateway:${var.network.region}:lambda:path/2015-03-31/functions"

  integration = {
    type       = "aws_proxy"
    httpMethod = "POST"
    uri        = "${local.invocation_path}/${aws_lambda_function.backend.arn}/invocations"
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
        providerARNs = [var.network.user_pool_arn]
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
        authorizerUri                = "${local.invocation_path}/${var.network.authorizer_function_arn}/invocations"
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
      securitySchemes = { for name, scheme in local.security_schemes : name => scheme if contains([var.authorization_type, "AWS_IAM"], name) }
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
      # What the watcher in the other Region asks for: the whole way to the backend. It signs, however other callers prove who they are.
      "/heartbeat" = {
        get = {
          security                          = [{ AWS_IAM = [] }]
          responses                         = { "200" = { description = "The API works" } }
          "x-amazon-apigateway-integration" = local.integration
        }
      }
      "/items" = {
        get = {
          parameters                        = [{ name = "limit", in = "query", required = false, schema = { type = "string" } }]
          responses                         = { "200" = { description = "The items" } }
          "x-amazon-apigateway-integration" = local.integration
        }
        post = {
          requestBody = {
            required = true
            content  = { "application/json" = { schema = { "$ref" = "#/components/schemas/NewItem" } } }
          }
          responses                         = { "201" = { description = "The new item" } }
          "x-amazon-apigateway-integration" = local.integration
        }
      }
    }
  }
}

resource "aws_lambda_permission" "authorizer" {
  count = var.authorization_type == "CUSTOM" ? 1 : 0

  action        = "lambda:InvokeFunction"
  function_name = var.network.authorizer_function_arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.this.execution_arn}/authorizers/*"
}
