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
    let foundationMessage = try decoder.decode(Message.self, from: messageData)
    let foundationBooks = try decoder.decode([Book].self, from: booksData)
    let ourMessage = try readMessage(messageBytes)
    let ourBooks = try readBooks(booksBytes)
    precondition(foundationMessage == message && ourMessage == message)
    precondition(foundationBooks == books && ourBooks == books)

    return [
      Result(
        name: "message",
        hazel: time { try write(message).count },
        foundation: time { try encoder.encode(message).count }
      ),
      Result(
        name: "20 books",
        hazel: time { try write(books).count },
        foundation: time { try encoder.encode(books).count }
      ),
      Result(
        name: "message, read",
        hazel: time { try readMessage(messageBytes).message.utf8.count },
        foundation: time {
          try decoder.decode(Message.self, from: messageData).message.utf8.count
        }
      ),
      Result(
        name: "20 books, read",
        hazel: time { try readBooks(booksBytes).count },
        foundation: time { try decoder.decode([Book].self, from: booksData).count }
      ),
    ]
  }

  private static func time(_ body: () throws -> Int) -> Timing {
    Stopwatch.time { iterations in
      var sum = 0
      for _ in 0..<iterations {
        // What fails is told from what works by `precondition` above, before it is timed.
        sum &+= (try? body()) ?? 0
      }
      return sum
    }
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
