"""E-licences: issued by an approved item, kept in a wallet, checked by anybody. It never decides who gets one."""
