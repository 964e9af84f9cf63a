/// What `--help` prints.
enum Usage {
  static let text = """
    Reads .env files.

      hazel-env generate [FILE] [--name NAME] [--output FILE] [--force] [--no-defaults] [--nested]
          Writes a Swift file with a @Config struct that has the variables as properties.
            --name NAME     the name of the struct (AppConfig)
            --output FILE   where to write it (the standard output)
            --force         also over a file that is there and different
            --no-defaults   without the values as defaults; secrets never are
            --nested        variables with the same first word as a struct of their own

      hazel-env check [FILE]
          Prints every problem with its line and column, and what is odd.

      hazel-env print [FILE] [--reveal]
          Prints the values as JSON, with all references resolved.
            --reveal        secrets, too

    FILE is .env by default. A name that begins with a dash stands behind "--".
    The exit status is 0, 1 when the file has problems or can not be read, 64 when the command line
    is wrong.

    """
}
