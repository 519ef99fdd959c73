"""Who claims which subsidies, for whom and for which months, and what awaits the bureau?"""
