"""Ended sessions, old drafts, attempts that no longer count and access records past their time are removed."""

from __future__ import annotations

from schedulers.sources import Sources


def accounts_pruning(sources: Sources) -> None:
    """Access records are kept for the days that the settings name, and never for fewer than the database allows."""
    sources.accounts.prune(sources.access_log_days)
