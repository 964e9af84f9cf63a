/// The small document.
struct Message: Codable, Equatable {
  let message: String

  static let sample = Message(message: "Hello, World!")
}

/// One of the large document.
struct Book: Codable, Equatable {
  let id: Int
  let title: String
  let author: String
  let price: Double
  let inStock: Bool
  let tags: [String]

  static let samples = (1...20).map { number in
    Book(
      id: 1_000 + number,
      title: "The Art of Shelving, Volume \(number)",
      author: "Ada Quill",
      price: Double(number) + 0.95,
      inStock: number % 3 != 0,
      tags: ["craft", "reference"]
    )
  }
}
