import HazelCore

/// Writes the trail of each request that succeeded into the log. It belongs to the request, as what
/// it holds does.
@Injectable(.request) struct AuditInterceptor: Interceptor {
  let trail: AuditTrail
  let log: AuditLog

  func after(_ response: Response, _ context: RequestContext) -> Response {
    for note in trail.all {
      log.append(
        AuditEntry(
          reader: context[ReaderKey.self]?.name ?? "nobody", request: context.request.id,
          what: note))
    }
    return response
  }
}

/// What was done, for the staff.
@Controller("/audit", .needs(.staff))
struct AuditController {
  let log: AuditLog

  /// Lists what readers did, the oldest first.
  @Get func list() -> [AuditEntry] { log.all }
}
