"""The rosters of the key groups (重点群体实名台账): who is on which, and who is to be spoken with."""
