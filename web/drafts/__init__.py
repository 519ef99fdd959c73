"""Drafts: a form that was half filled in is kept for whoever filled it in, and found again on the desk."""
