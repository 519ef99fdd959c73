"""Which families have applied as of zero employment, who belongs to them, and how does each stand?"""
