/// Forms and queries.
enum FormTarget {
  static func run(_ bytes: UnsafeRawBufferPointer) {
    let raw = Bytes(copying: bytes)
    _ = try? QueryParameters(raw)
    guard let form = try? FormFields(raw) else { return }
    let fields = Array(form)
    check(fields.count == form.count, "\(fields.count) fields, not \(form.count)")
    _ = try? form.tree()
    for field in fields.prefix(8) {
      check(form.contains(field.name), "a field is lost")
      check(form.all(field.name).contains(field.value), "a value is lost")
      check(form.first(field.name) == form.all(field.name).first, "the first is not the first")
      check(form.last(field.name) == form.all(field.name).last, "the last is not the last")
    }
    // Limits may forbid what comes out longer.
    let encoded = PercentCoding.encode(fields: fields)
    guard let again = try? FormFields(Bytes(encoded)) else { return }
    check(Array(again) == fields, "not the same fields when they are read again")
  }
}
