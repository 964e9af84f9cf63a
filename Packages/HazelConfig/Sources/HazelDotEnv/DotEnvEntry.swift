/// A variable of a .env file.
public struct DotEnvEntry: Sendable {}
