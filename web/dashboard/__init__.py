"""The bureau's first page: how its operators did in a quarter."""
