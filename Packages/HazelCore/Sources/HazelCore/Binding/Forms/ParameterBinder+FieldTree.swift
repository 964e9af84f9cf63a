import HazelKernel

extension ParameterBinder {
  /// The nested names of the query or the form, and whether there is no field at all; nil when they
  /// can not be read, which is noted.
  mutating func fieldTree(_ kind: ParameterPlace.Kind) -> (tree: FormValue, isEmpty: Bool)? {
    if kind == .form {
      formFields().flatMap { tree(of: $0) }
    } else {
      queryFields().flatMap { tree(of: $0) }
    }
  }

  private mutating func tree(
    of fields: some URLEncodedFields
  ) -> (tree: FormValue, isEmpty: Bool)? {
    do throws(FormError) {
      return (try fields.tree(), fields.isEmpty)
    } catch {
      note(error.httpError)
      return nil
    }
  }
}
