/// Books to begin with.
enum Samples {
  static let books: [BookDraft] = [
    BookDraft(
      isbn: "9780140449136", title: "Crime and Punishment", author: "Fyodor Dostoevsky",
      priceInCents: 1299, stock: 12),
    BookDraft(
      isbn: "9780141439518", title: "Pride and Prejudice", author: "Jane Austen",
      priceInCents: 899, stock: 30),
    BookDraft(
      isbn: "9780141439587", title: "Emma", author: "Jane Austen", priceInCents: 999, stock: 8),
    BookDraft(
      isbn: "9780142437247", title: "Moby-Dick; or, The Whale", author: "Herman Melville",
      priceInCents: 1599, stock: 1),
  ]
}
