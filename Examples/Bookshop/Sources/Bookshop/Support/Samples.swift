/// Books to begin with.
enum Samples {
  static let books: [Book.Draft] = [
    Book.Draft(
      isbn: "9780140449136", title: "Crime and Punishment", authors: ["Fyodor Dostoevsky"],
      price: Money(cents: 1299), stock: 12),
    Book.Draft(
      isbn: "9780141439518", title: "Pride and Prejudice", authors: ["Jane Austen"],
      price: Money(cents: 899), stock: 30),
    Book.Draft(
      isbn: "9780141439587", title: "Emma", authors: ["Jane Austen"], price: Money(cents: 999),
      stock: 8),
    Book.Draft(
      isbn: "9780142437247", title: "Moby-Dick; or, The Whale", authors: ["Herman Melville"],
      price: Money(cents: 1599), stock: 1),
  ]
}
