"""A seed is committed before the period is over and revealed after it, and what is revealed is what was committed."""

from datetime import date

from domain.policies.sampling_rules import around, prepare_committing, prepare_drawing
from domain.sampling import sampling
from domain.sampling.commands import CommitSeed, DrawSample, RemindOfSampling, RevealSeed
from domain.sampling.events import SamplingReminded, SeedCommitted, SeedRevealed
from domain.sampling.sampling import Sampling
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given, then_refused
from tests.support.sampling import COUNTY, OFFICER, OPERATOR, SEED

COMMITTED, REVEALED = example(SeedCommitted), example(SeedRevealed)
LAST, AFTER = date(2026, 6, 30), date(2026, 7, 1)
OTHER = Personal.of("another seed, long enough")
WIDER = Sampling(area="35", period="2026Q2", seed_sha256="9f" * 32)


def commit(**changes: object) -> CommitSeed:
    return ask(CommitSeed, **{"on": LAST} | changes)


def test_a_seed_is_committed_on_the_last_day_and_not_later() -> None:
    given(sampling.decider).when(commit()).then(COMMITTED)
    given(sampling.decider).when(commit(on=AFTER)).then_refused("samples.too-late", field="period")


def test_only_the_hash_is_public_and_the_seed_is_personal() -> None:
    assert SEED not in repr(COMMITTED)
    assert len(COMMITTED.seed_sha256) == 64


def test_one_seed_a_period_and_the_same_again_changes_nothing() -> None:
    given(sampling.decider, COMMITTED).when(commit()).then_nothing()
    given(sampling.decider, COMMITTED).when(commit(seed=OTHER)).then_refused("samples.committed", field="period")


def test_what_can_be_guessed_is_no_seed() -> None:
    given(sampling.decider).when(commit(seed=Personal.of("12345"))).then_refused("samples.seed-short", field="seed")
    given(sampling.decider).when(commit(period="2026Q5")).then_refused("samples.period", field="period")


def test_the_sealed_seed_is_revealed_once_the_period_is_over() -> None:
    reveal = ask(RevealSeed, seed="", on=AFTER)
    given(sampling.decider, COMMITTED).when(reveal).then(REVEALED)
    given(sampling.decider, COMMITTED, REVEALED).when(reveal).then_nothing()
    given(sampling.decider, COMMITTED).when(ask(RevealSeed, on=LAST)).then_refused("samples.too-early")
    given(sampling.decider).when(reveal).then_refused("samples.unknown")


def test_another_seed_than_the_committed_one_is_refused() -> None:
    past = given(sampling.decider, COMMITTED)
    past.when(ask(RevealSeed, seed="something else", on=AFTER)).then_refused("samples.seed-differs", field="seed")
    past.when(ask(RevealSeed, seed=SEED, on=AFTER)).then(REVEALED)


def test_a_seed_whose_key_is_gone_has_to_be_typed() -> None:
    sealed = example(SeedCommitted, seed=Personal.from_token("v1.sampling-350102-2026Q2.seed.c2Vh"))
    past = given(sampling.decider, sealed)
    past.when(ask(RevealSeed, seed="", on=AFTER)).then_refused("samples.seed-lost", field="seed")
    past.when(ask(RevealSeed, seed=SEED, on=AFTER)).then(REVEALED)


def test_the_same_reminder_is_given_once_in_seven_days() -> None:
    said = example(SamplingReminded)
    ask_again = ask(RemindOfSampling, on=date(2026, 6, 27))
    given(sampling.decider).when(ask(RemindOfSampling, on=said.day)).then(said)
    given(sampling.decider, said).when(ask_again).then_nothing()
    given(sampling.decider, said).when(ask(RemindOfSampling, on=date(2026, 6, 28))).then(
        example(SamplingReminded, day=date(2026, 6, 28))
    )
    draw = example(SamplingReminded, of="draw", day=date(2026, 6, 27))
    given(sampling.decider, said).when(ask(RemindOfSampling, of="draw", on=draw.day)).then(draw)


def test_nobody_can_choose_between_two_seeds_the_wider_area_holds() -> None:
    assert around("350102") == ["35", "3501"]
    facts = {"wider": (WIDER, Sampling()), "actor": OFFICER}
    then_refused(prepare_committing(commit(), facts), "samples.wider", field="area")
    assert prepare_committing(commit(by=""), facts | {"wider": (Sampling(),)}) == commit()
    then_refused(prepare_committing(commit(area="fuzhou"), facts), "samples.area", field="area")


def test_a_sample_is_drawn_from_the_revealed_seed_of_the_operators_area() -> None:
    revealed = sampling.decider.fold([COMMITTED, REVEALED])
    facts = {"sampling": revealed, "wider": ()}
    drawn = prepare_drawing(ask(DrawSample, seed="typed"), facts)
    assert isinstance(drawn, DrawSample)
    assert drawn.seed == SEED
    hidden = facts | {"sampling": sampling.decider.fold([COMMITTED])}
    then_refused(prepare_drawing(ask(DrawSample), hidden), "samples.not-revealed")
    then_refused(prepare_drawing(ask(DrawSample), facts | {"sampling": Sampling()}), "samples.unknown")
    then_refused(prepare_drawing(ask(DrawSample), facts | {"wider": (WIDER,)}), "samples.wider", field="area")
    elsewhere = ask(DrawSample, operator=OPERATOR.replace(COUNTY, "350103"))
    then_refused(prepare_drawing(elsewhere, facts), "samples.unknown")
