"""What several scripts need: where the packages are, which files belong to the project."""
