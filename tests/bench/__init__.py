"""The table of speeds: each figure beside its peer or ceiling, measured in the same run."""
