"""The auditor's replay: sentences, differences, streams."""
