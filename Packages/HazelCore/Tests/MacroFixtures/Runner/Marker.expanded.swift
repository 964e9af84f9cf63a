// expansion 1

