import HazelKernel
import HazelOpenAPI

/// A document with most of what OpenAPI knows.
enum Bookshop {
  static var document: OpenAPIDocument {
    get throws { try OpenAPIDocument(parsing: Array(text.utf8)) }
  }

  /// The document with a part of its text replaced; the part must be there.
  static func document(
    replacing part: String, with replacement: String
  ) throws -> OpenAPIDocument {
    let pieces = text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { throw MissingPart(part: part) }
    return try OpenAPIDocument(parsing: Array((pieces[0] + replacement + pieces[1]).utf8))
  }

  struct MissingPart: Error {
    let part: String
  }

  static let text = """
    openapi: 3.1.1
    info:
      title: Bookshop
      summary: Books and orders
      description: |-
        Sells books.

        - new ones
        - old ones
      contact:
        name: Staff
        email: staff@example.com
      license:
        name: Apache 2.0
        identifier: Apache-2.0
      version: "1.0"
    servers:
      - url: https://{shop}.example.com
        variables:
          shop:
            enum: [main, test]
            default: main
    paths:
      /books:
        get:
          tags: [books]
          summary: Lists books
          operationId: listBooks
          parameters:
            - name: page
              in: query
              schema:
                type: integer
                exclusiveMinimum: 0
                maximum: 1000
                default: 1
            - name: sort
              in: query
              schema:
                type: string
                enum: [title, price]
            - $ref: "#/components/parameters/Tenant"
          responses:
            "200":
              description: The books.
              headers:
                X-Total:
                  required: true
                  schema:
                    type: integer
              content:
                application/json:
                  schema:
                    type: array
                    items:
                      $ref: "#/components/schemas/Book"
                text/csv:
                  schema:
                    type: string
            4XX:
              $ref: "#/components/responses/Problem"
        post:
          operationId: addBook
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  $ref: "#/components/schemas/Book"
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    cover:
                      contentMediaType: application/octet-stream
                encoding:
                  cover:
                    contentType: image/png
          responses:
            "201":
              description: Added.
              links:
                book:
                  operationId: showBook
                  parameters:
                    id: $response.body#/id
          callbacks:
            sold:
              "{$request.query.url}":
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [id, price]
                          properties:
                            id: {type: integer}
                            price: {type: number}
                  responses:
                    "204":
                      description: Seen.
          security:
            - token: [staff]
      /books/{id}:
        parameters:
          - name: id
            in: path
            required: true
            schema:
              type: integer
              format: int64
        get:
          operationId: showBook
          responses:
            "200":
              description: The book.
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Book"
                  examples:
                    emma:
                      value: {id: 1, title: Emma}
          security: []
      x-order: [books]
    webhooks:
      bookAdded:
        post:
          requestBody:
            content:
              application/json:
                schema:
                  $ref: "#/components/schemas/Book"
          responses:
            "200":
              description: Seen.
    components:
      schemas:
        Book:
          type: object
          required: [id, title]
          properties:
            id:
              type: integer
              readOnly: true
            title:
              type: string
              minLength: 1
              maxLength: 200
            subtitle:
              type: [string, "null"]
            format:
              enum: [paper, sound]
            author:
              anyOf:
                - $ref: "#/components/schemas/Author"
                - type: "null"
            sequel:
              $ref: "#/components/schemas/Book"
              description: What comes next.
            pin:
              type: string
              writeOnly: true
              pattern: ^[0-9]{4}$
          additionalProperties: false
        Author:
          type: object
          required: [name]
          properties:
            name:
              type: string
            books:
              type: array
              items:
                $ref: "#/components/schemas/Book"
        Place:
          prefixItems:
            - type: number
            - type: number
          items: false
        Anything: {}
      responses:
        Problem:
          description: What is wrong.
          content:
            application/problem+json:
              schema:
                type: object
                properties:
                  status: {const: 404}
      parameters:
        Tenant:
          name: X-Tenant
          in: header
          schema:
            type: string
      securitySchemes:
        token:
          type: http
          scheme: bearer
          bearerFormat: JWT
        key:
          type: apiKey
          name: key
          in: cookie
        flow:
          type: oauth2
          flows:
            clientCredentials:
              tokenUrl: https://example.com/token
              scopes:
                read: Reads
        login:
          type: openIdConnect
          openIdConnectUrl: https://example.com/.well-known
        certificate:
          type: mutualTLS
    security:
      - {}
      - key: []
    tags:
      - name: books
        description: All about books
    externalDocs:
      url: https://example.com/docs
    x-shop: {open: true}

    """
}
