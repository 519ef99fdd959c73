"""Cases: opening one with its form, taking it through its steps, withdrawing and voiding it."""
