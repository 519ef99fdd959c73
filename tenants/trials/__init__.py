"""Trying a scheme on history (方案模拟): what was asked for, how far the work is, what came out. No part of the log."""
