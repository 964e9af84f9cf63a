import FoundationEssentials
import HazelKernel

/// Times our JSON writer and reader beside the coders of Foundation.
enum JSONBenchmark {
  struct Result {
    let name: String
    let hazel: Timing
    let foundation: Timing
  }

  private static let encoder = JSONEncoder()
  private static let decoder = JSONDecoder()

  /// The results by document; Foundation's coders are made once and used again.
  static func run() throws -> [Result] {
    let message = Message.sample
    let books = Book.samples
    let messageBytes = try write(message)
    let booksBytes = try write(books)
    let messageData = Data(messageBytes)
    let booksData = Data(booksBytes)

    // Both must do the same work before their times are worth comparing.
    precondition(try decoder.decode(Message.self, from: messageData) == message)
    precondition(try decoder.decode([Book].self, from: booksData) == books)
    precondition(try readMessage(messageBytes) == message)
    precondition(try readBooks(booksBytes) == books)

    return [
      Result(
        name: "message",
        hazel: Stopwatch.time { consume(try? write(message)) },
        foundation: Stopwatch.time { consume(try? encoder.encode(message)) }
      ),
      Result(
        name: "20 books",
        hazel: Stopwatch.time { consume(try? write(books)) },
        foundation: Stopwatch.time { consume(try? encoder.encode(books)) }
      ),
      Result(
        name: "message, read",
        hazel: Stopwatch.time { consume(try? readMessage(messageBytes)) },
        foundation: Stopwatch.time {
          consume(try? decoder.decode(Message.self, from: messageData))
        }
      ),
      Result(
        name: "20 books, read",
        hazel: Stopwatch.time { consume(try? readBooks(booksBytes)) },
        foundation: Stopwatch.time { consume(try? decoder.decode([Book].self, from: booksData)) }
      ),
    ]
  }

  private static func write(_ message: Message) throws(JSONError) -> [UInt8] {
    var writer = JSONWriter()
    message.write(to: &writer)
    return try writer.finish()
  }

  private static func write(_ books: [Book]) throws(JSONError) -> [UInt8] {
    var writer = JSONWriter()
    writer.array(of: books) { writer, book in
      book.write(to: &writer)
    }
    return try writer.finish()
  }

  private static func readMessage(_ bytes: [UInt8]) throws(JSONError) -> Message {
    try JSONReader.read(bytes) { reader throws(JSONError) in
      try Message(from: &reader)
    }
  }

  private static func readBooks(_ bytes: [UInt8]) throws(JSONError) -> [Book] {
    try JSONReader.read(bytes) { reader throws(JSONError) in
      var books: [Book] = []
      var array = try reader.expectArray()
      while try reader.nextElement(&array) {
        books.append(try Book(from: &reader))
      }
      return books
    }
  }
}
