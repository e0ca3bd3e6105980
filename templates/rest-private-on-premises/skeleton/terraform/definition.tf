# The operations of the API as an OpenAPI definition: replace them by your own.

locals {
  invocation_path = "arn:${data.aws_partition.current.partition}:apigateway:${var.region}:lambda:path/2015-03-31/functions"

  integration = {
    type       = "aws_proxy"
    httpMethod = "POST"
    uri        = "${local.invocation_path}/${aws_lambda_function.backend.arn}/invocations"
  }

  answers_browsers = var.web_origin != ""

  # A browser asks by OPTIONS whether a page of that origin may call, and sends no credentials with that.
  preflight_headers = {
    "Access-Control-Allow-Origin"  = "'${var.web_origin}'"
    "Access-Control-Allow-Methods" = "'GET,POST'"
    "Access-Control-Allow-Headers" = "'authorization,content-type,x-amz-date,x-amz-security-token'"
    "Access-Control-Max-Age"       = "'600'"
  }
  preflight = {
    security = []
    responses = {
      "204" = {
        description = "Whether a page may call"
        headers     = { for name, value in local.preflight_headers : name => { schema = { type = "string" } } }
      }
    }
    "x-amazon-apigateway-integration" = {
      type             = "mock"
      requestTemplates = { "application/json" = "{\"statusCode\": 204}" }
      responses = {
        default = {
          statusCode         = "204"
          responseParameters = { for name, value in local.preflight_headers : "method.response.header.${name}" => value }
        }
      }
    }
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
    # Without the header a page sees a network error where the API says 401, 403 or 429.
    "x-amazon-apigateway-gateway-responses" = {
      for type in local.answers_browsers ? ["DEFAULT_4XX", "DEFAULT_5XX"] : [] :
      type => { responseParameters = { "gatewayresponse.header.Access-Control-Allow-Origin" = "'${var.web_origin}'" } }
    }
    paths = {
      "/items" = merge(local.answers_browsers ? { options = local.preflight } : {}, {
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
      })
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
