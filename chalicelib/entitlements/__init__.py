"""免申即享: who is entitled without applying, the list that everybody may see, one tap, one payment, one budget."""
