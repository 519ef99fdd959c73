"""What several pages show of a record: people masked, actors by name, outlets, the places a contract covers."""
