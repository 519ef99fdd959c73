"""However many make a key for one person at the same time, there is one key; memory stays bounded."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from sqlalchemy import Engine, event

from tenants.settings import Settings
from tenants.store.engines import open_engine
from tenants.vault.vault import Vault

from .conftest import SECRET


def test_threads_that_meet_a_new_person_together_share_one_key(new_vault: Callable[[], Vault]) -> None:
    vaults = [new_vault() for _ in range(4)]
    for person in range(15):
        together = Barrier(8)

        def meet(number: int, together: Barrier = together, person: int = person) -> str:
            together.wait()
            return vaults[number % 4].seal(f"person/{person}", "name", f"张{number}")

        with ThreadPoolExecutor(8) as pool:
            tokens = list(pool.map(meet, range(8)))
        assert new_vault().open_many(tokens) == [f"张{number}" for number in range(8)]


def _meet(settings: Settings, gate: object, results: object, number: int) -> None:
    vault = Vault(open_engine(settings, "vault"), SECRET)
    order = range(50) if number % 2 else range(49, -1, -1)  # opposite orders, which must not lock each other out
    gate.wait()  # type: ignore[attr-defined]
    vault.ensure_keys(f"person/{one}" for one in order)
    results.put([vault.seal(f"person/{one}", "name", str(number)) for one in range(50)])  # type: ignore[attr-defined]


def test_processes_that_meet_new_people_together_share_their_keys(
    database: Settings, new_vault: Callable[[], Vault]
) -> None:
    spawn = multiprocessing.get_context("spawn")
    gate, results = spawn.Barrier(4), spawn.Queue()
    meeting = [spawn.Process(target=_meet, args=(database, gate, results, number)) for number in range(4)]
    for process in meeting:
        process.start()
    tokens = [token for _ in meeting for token in results.get(timeout=60)]
    for process in meeting:
        process.join()
    opened = new_vault().open_many(tokens)
    assert sorted(set(opened)) == ["0", "1", "2", "3"]  # type: ignore[type-var]
    assert len(opened) == 200


def test_a_batch_of_new_people_is_one_transaction(vault: Vault, engine: Engine) -> None:
    vault.ensure_keys(["person/warm-up"])
    commits: list[object] = []
    event.listen(engine, "commit", commits.append)
    vault.ensure_keys(f"person/{one}" for one in range(1200))
    assert len(commits) == 1
    assert vault.open(vault.seal("person/1199", "name", "张小明")) == "张小明"
    assert len(commits) == 1


def test_the_memory_for_keys_is_bounded_and_keeps_what_is_in_use(engine: Engine) -> None:
    vault = Vault(engine, SECRET, cached_keys=10)
    tokens = [vault.seal(f"person/{one}", "name", str(one)) for one in range(50)]
    assert vault.open_many(tokens) == [str(one) for one in range(50)]
    for one in range(40, 50):
        vault.open(tokens[one])
    questions: list[object] = []
    event.listen(engine, "before_cursor_execute", lambda *args: questions.append(args[2]))
    vault.open(tokens[45])
    assert not [question for question in questions if "wrapped" in str(question)]
    vault.open(tokens[0])
    assert [question for question in questions if "wrapped" in str(question)]


def test_sealing_goes_on_while_people_are_forgotten(new_vault: Callable[[], Vault]) -> None:
    vault, stop = new_vault(), Event()
    tokens = [vault.seal(f"person/{one}", "name", "张小明") for one in range(40)]

    def read() -> int:
        rounds = 0
        while not stop.is_set():
            assert set(vault.open_many(tokens)) <= {"张小明", None}
            rounds += 1
        return rounds

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        for one in range(0, 40, 2):
            vault.shred(f"person/{one}")
            assert vault.open(tokens[one]) is None
        stop.set()
        assert all(reader.result() > 0 for reader in readers)
    assert vault.open_many(tokens) == [None, "张小明"] * 20
