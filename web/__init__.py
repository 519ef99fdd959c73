"""Who sees what: pages, forms and documents."""
