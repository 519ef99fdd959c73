"""Where does each operator's way out stand, what was its course, and which papers came of it?"""
