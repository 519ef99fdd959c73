"""Job fairs and outreach events."""
