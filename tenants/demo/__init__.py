"""The demo province (演示数据): a made-up history over real divisions, told through the program's own commands."""
