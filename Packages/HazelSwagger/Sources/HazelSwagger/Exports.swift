// `import HazelSwagger` is all that a file with a document needs: its servers, tags and operations are
// types of HazelOpenAPI, and its traits stand at routes.
@_exported public import HazelCore
@_exported public import HazelOpenAPI
