// What is no part of a list is refused with a sentence.
import HazelCore

struct Book: Sendable {}

struct ShopModule: Module {
  var imports: [any Module] {
    // expected-error@+1{{imports lists modules: this type does not conform to Module}}
    Book()
  }
  var controllers: [any Controller.Type] {
    // expected-error@+1{{controllers lists types with @Controller: write BookController.self}}
    Book.self
  }
  var providers: [Provider] {
    // expected-error@+1{{this type is not injectable: mark it @Injectable, or give Provider.value or .factory}}
    Book.self
    // expected-error@+1{{providers lists types and Providers: wrap a value in Provider.value(…)}}
    Book()
  }
  var exports: [Export] {
    // expected-error@+1{{exports lists types: write BookStore.self}}
    Book()
  }
}

struct OtherModule: Module {
  var imports: [any Module] {
    // expected-error@+1{{import a module by its value: write BookModule(), not BookModule.self}}
    ShopModule.self
  }
}
