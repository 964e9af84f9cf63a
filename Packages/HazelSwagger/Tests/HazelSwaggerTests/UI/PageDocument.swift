import HazelKernel

/// A document, written by hand, with something of everything that the pages show.
enum PageDocument {
  static let json: JSONValue = {
    do { return try JSONValue(parsing: Array(text.utf8)) } catch {
      preconditionFailure("the document of the tests is no JSON: \(error)")
    }
  }()

  static let text: String = #"""
    {
      "openapi": "3.1.0",
      "info": {
        "title": "Corner <Books>", "version": "2",
        "description": "Books, *orders* and **readers**.\n\n- one `code`\n- [two](https://example.com/)\n- [bad](javascript:alert)\n\n<script>alert(1)</script>"
      },
      "servers": [{"url": "/", "description": "here"}],
      "tags": [{"name": "books", "description": "What can be bought."}],
      "paths": {
        "/books": {
          "get": {
            "operationId": "books.list", "summary": "All books", "tags": ["books"],
            "description": "In the order of their titles.",
            "parameters": [
              {"name": "author", "in": "query", "schema": {"type": "string"}},
              {"$ref": "#/components/parameters/Size"}
            ],
            "responses": {
              "200": {
                "description": "The books.",
                "headers": {"X-Total": {"required": true, "schema": {"type": "integer"}}},
                "content": {
                  "application/json": {
                    "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Book"}}
                  }
                }
              },
              "default": {"$ref": "#/components/responses/Problem"}
            }
          },
          "post": {
            "operationId": "books.add", "tags": ["books"], "deprecated": true,
            "security": [{"token": []}],
            "requestBody": {
              "required": true,
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Book"}}}
            },
            "responses": {"201": {"description": "Added."}}
          }
        },
        "/echo/{text}": {
          "parameters": [
            {"name": "text", "in": "path", "required": true, "schema": {"type": "string"}}
          ],
          "get": {"summary": "Says it again", "responses": {"200": {"description": "The text."}}}
        }
      },
      "webhooks": {
        "sold": {"post": {"summary": "A book was sold", "responses": {"204": {"description": "Thanks."}}}}
      },
      "components": {
        "parameters": {
          "Size": {
            "name": "size", "in": "query",
            "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}
          }
        },
        "responses": {
          "Problem": {
            "description": "Something is wrong.",
            "content": {"application/problem+json": {"schema": {"type": "object"}}}
          }
        },
        "schemas": {
          "Book": {
            "type": "object", "description": "A book of the shop.",
            "required": ["title", "state"],
            "properties": {
              "title": {"type": "string", "minLength": 1, "maxLength": 200},
              "state": {"enum": ["new", "used"]},
              "part": {"$ref": "#/components/schemas/Book"},
              "price": {
                "type": ["object", "null"], "properties": {"cents": {"type": "integer"}}
              }
            }
          }
        },
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}
      }
    }
    """#
}
