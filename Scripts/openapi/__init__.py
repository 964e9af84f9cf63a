"""The parts of check_openapi.py: what is asked of an application that documents itself."""
