"""What is checked on site: a seed committed before the period closes, a sample anybody can draw again, and findings."""
