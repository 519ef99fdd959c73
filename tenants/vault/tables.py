"""The vault's two tables: a key a subject, and the state of the vault as a whole."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table

from tenants.moments import Moment

metadata = MetaData()

# A destroyed key leaves its row behind as a tombstone, `wrapped` empty, so that it can never be made again.
keys = Table(
    "keys",
    metadata,
    Column("subject", String(200), primary_key=True),
    Column("wrapped", LargeBinary),  # nonce and AES-256-GCM of the subject's key; NULL when destroyed
    Column("created_at", Moment, nullable=False),
    Column("destroyed_at", Moment),
    Column("destruction", BigInteger),  # the how-manyeth destruction of this vault; NULL while the key lives
)
Index("keys_by_destruction", keys.c.destruction, unique=True)

# One row. `fingerprint` tells whether the secret key in force is the one the vault was made with; `destructions`
# counts destroyed keys, so that every process notices cheaply when it holds one that is gone.
state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("destructions", BigInteger, nullable=False),
)
