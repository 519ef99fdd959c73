"""Every component on a few pages, in a test-only application: to be looked at, and checked by axe."""
