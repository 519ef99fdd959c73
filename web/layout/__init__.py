"""The frame round every page: bar, navigation, footer, and the macros pages are put together from."""
