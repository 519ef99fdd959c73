"""Making a new version of an assessment scheme (考核方案): drafted, submitted, approved by a second officer."""
