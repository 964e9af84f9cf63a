import HazelKernel

// What a macro or a careful hand writes for a type.

extension Message {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("message")
      writer.string(message)
    }
  }

  init(from reader: inout JSONReader) throws(JSONError) {
    var message = ""
    var object = try reader.expectObject()
    while let key = try reader.nextKey(&object) {
      switch key {
      case "message": message = try reader.expectString()
      default: try reader.skip()
      }
    }
    self.init(message: message)
  }
}

extension Book {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.int(id)
      writer.key("title")
      writer.string(title)
      writer.key("author")
      writer.string(author)
      writer.key("price")
      writer.double(price)
      writer.key("inStock")
      writer.bool(inStock)
      writer.key("tags")
      writer.array(of: tags) { writer, tag in
        writer.string(tag)
      }
    }
  }

  init(from reader: inout JSONReader) throws(JSONError) {
    var id = 0
    var title = ""
    var author = ""
    var price = 0.0
    var inStock = false
    var tags: [String] = []
    var object = try reader.expectObject()
    while let key = try reader.nextKey(&object) {
      switch key {
      case "id": id = try reader.expectInt()
      case "title": title = try reader.expectString()
      case "author": author = try reader.expectString()
      case "price": price = try reader.expectDouble()
      case "inStock": inStock = try reader.expectBool()
      case "tags":
        var array = try reader.expectArray()
        while try reader.nextElement(&array) {
          tags.append(try reader.expectString())
        }
      default: try reader.skip()
      }
    }
    self.init(
      id: id, title: title, author: author, price: price, inStock: inStock, tags: tags)
  }
}
