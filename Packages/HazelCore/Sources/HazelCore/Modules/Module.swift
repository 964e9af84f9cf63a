/// A part of an application: what it imports, the controllers and providers it has, and those that
/// it lets others use.
public protocol Module: Sendable {}
