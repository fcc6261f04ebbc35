using CsCheck;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Versions and their approval, incremental and rolling plans. Expected values are worked by hand.</summary>
public class PlanCycleTests
{
    private static readonly LocalDate Day = new(2026, 10, 1);

    private static VersionEvent Event(string version, VersionAction action, string by, int day, VersionKind kind = VersionKind.Original) =>
        new(version, action, by, Day.PlusDays(day), kind, action == VersionAction.Reject ? "too high" : null);

    private static readonly VersionEvent[] s_approved =
    [
        Event("v1", VersionAction.Draft, "ann", 0),
        Event("v1", VersionAction.Submit, "ann", 1),
        Event("v1", VersionAction.Approve, "bob", 2),
    ];

    [Fact]
    public void A_revision_replaces_the_original_and_the_trail_keeps_both()
    {
        VersionEvent[] events =
        [
            .. s_approved,
            Event("f1", VersionAction.Draft, "ann", 3, VersionKind.Forecast),
            Event("r1", VersionAction.Draft, "ann", 3, VersionKind.Revised),
            Event("r1", VersionAction.Submit, "ann", 4),
            Event("r1", VersionAction.Reject, "bob", 5),
            Event("r1", VersionAction.Submit, "cy", 6),
            Event("r1", VersionAction.Approve, "bob", 7),
            Event("f1", VersionAction.Submit, "ann", 7),
            Event("f1", VersionAction.Approve, "bob", 8),
        ];
        var history = VersionHistory.Of(events, Day.PlusDays(99));

        history.InForce.Should().Be(new BudgetVersion("r1", VersionKind.Revised, VersionState.Approved, "cy"));
        history.Forecast!.Id.Should().Be("f1");
        history
            .Versions.Select(version => (version.Id, version.State))
            .Should()
            .Equal(("v1", VersionState.Superseded), ("f1", VersionState.Approved), ("r1", VersionState.Approved));
        history.Trail.Should().HaveCount(12); // eleven events, and the original that gives way
        history.Trail[8].Should().Be(new VersionStep("v1", VersionState.Approved, VersionState.Superseded, "bob", Day.PlusDays(7), "r1"));
        history.Trail[6].Reason.Should().Be("too high");
        VersionHistory.Of(events, Day.PlusDays(6)).InForce!.Id.Should().Be("v1");
        VersionHistory.Of(events, Day.PlusDays(1)).InForce.Should().BeNull();
        history.Explain().Value.Should().Be("r1");
    }

    [Fact]
    public void A_later_forecast_replaces_the_earlier_and_not_the_budget()
    {
        VersionEvent[] Forecast(string id) =>
            [
                Event(id, VersionAction.Draft, "ann", 3, VersionKind.Forecast),
                Event(id, VersionAction.Submit, "ann", 3),
                Event(id, VersionAction.Approve, "bob", 3),
            ];
        var history = VersionHistory.Of([.. s_approved, .. Forecast("f1"), .. Forecast("f2")], Day.PlusDays(3));
        history.Forecast!.Id.Should().Be("f2");
        history.InForce!.Id.Should().Be("v1");
        history.Versions[1].State.Should().Be(VersionState.Superseded);
    }

    [Fact]
    public void Actions_that_do_not_follow_are_refused()
    {
        void Refused(FaultCode code, string place, params VersionEvent[] events) =>
            Refusal.Of(() => VersionHistory.Of(events, Day.PlusDays(99)), code, place);
        Refused(FaultCode.EmptyInput, "events");
        Refused(FaultCode.UnknownReference, "events[0]", Event("v1", VersionAction.Submit, "ann", 0));
        Refused(FaultCode.DuplicateKey, "events[3]", [.. s_approved, Event("v1", VersionAction.Draft, "ann", 3)]);
        Refused(FaultCode.NotOrdered, "events[1]", Event("v1", VersionAction.Draft, "ann", 1), Event("v2", VersionAction.Draft, "ann", 0));
        Refused(FaultCode.InvalidArgument, "events[1]", s_approved[0], Event("v1", VersionAction.Approve, "bob", 1));
        Refused(FaultCode.InvalidArgument, "events[1]", s_approved[0], Event("v1", VersionAction.Reject, "bob", 1));
        Refused(FaultCode.InvalidArgument, "events[3]", [.. s_approved, Event("v1", VersionAction.Submit, "ann", 3)]);
        Refused(FaultCode.InvalidArgument, "events[3]", [.. s_approved, Event("v1", VersionAction.Withdraw, "ann", 3)]);
        Refused(FaultCode.InvalidArgument, "events[2].By", s_approved[0], s_approved[1], Event("v1", VersionAction.Approve, "ann", 2));
        Refused(
            FaultCode.InvalidArgument,
            "events[2].Reason",
            s_approved[0],
            s_approved[1],
            Event("v1", VersionAction.Reject, "bob", 2) with
            {
                Reason = " ",
            }
        );
        Refused(
            FaultCode.InvalidArgument,
            "events[5]",
            [
                .. s_approved,
                Event("v2", VersionAction.Draft, "ann", 3),
                Event("v2", VersionAction.Submit, "ann", 3),
                Event("v2", VersionAction.Approve, "bob", 3),
            ]
        );
        Refused(
            FaultCode.InvalidArgument,
            "events[2]",
            Event("r", VersionAction.Draft, "ann", 3, VersionKind.Revised),
            Event("r", VersionAction.Submit, "ann", 3),
            Event("r", VersionAction.Approve, "bob", 3)
        );
        VersionHistory
            .Of([s_approved[0], s_approved[1], Event("v1", VersionAction.Withdraw, "ann", 3)], Day.PlusDays(3))
            .Versions[0]
            .State.Should()
            .Be(VersionState.Withdrawn);
    }

    [Fact]
    public void Who_asks_for_a_transfer_does_not_approve_it()
    {
        BudgetCell from = new("it", "Q1");
        FundingEvent move = new("m", Day, FundingKind.Transfer, Usd(1m), from, new BudgetCell("hr", "Q1"), "new desks", "ann", "bob");
        RevisedBudget.Of([new(from, Usd(5m))], [move], [], Day).Revised.Should().Be(Usd(5m));
        Refusal.Of(
            () => RevisedBudget.Of([new(from, Usd(5m))], [move with { ApprovedBy = "ann" }], [], Day),
            FaultCode.InvalidArgument,
            "events[0].ApprovedBy"
        );
    }

    [Fact]
    public void Next_year_grows_from_this_year_without_losing_a_cent()
    {
        CellAmount[] baseline =
        [
            new(new BudgetCell("it", "Q1"), Usd(33.33m)),
            new(new BudgetCell("hr", "Q1"), Usd(0m)),
            new(new BudgetCell("it", "Q2"), Usd(66.67m)),
            new(new BudgetCell("hr", "Q2"), Usd(0m)),
            new(new BudgetCell("pr", "Q1"), Usd(8m)),
        ];
        var plan = IncrementalPlan.Of(
            baseline,
            [new PlanChange("it", 0.025m, Usd(10m), "two seats"), new PlanChange("hr", 0.1m, Usd(0.03m))]
        );

        plan.Lines.Select(line => line.Node).Should().Equal("it", "hr", "pr");
        plan.Lines[0].Baseline.Should().Be(Usd(100m));
        plan.Lines[0].Growth.Should().Be(Usd(2.50m));
        plan.Lines[0].Adjustment.Should().Be(Usd(10m));
        plan.Lines[0].Planned.Should().Be(Usd(112.50m));
        plan.Lines[0].Cells.Select(cell => cell.Amount).Should().Equal(Usd(37.50m, 75.00m)); // 37.49625 and 75.00375
        plan.Lines[0].Cells[1].Cell.Period.Should().Be("Q2");
        plan.Lines[0].Change!.Reason.Should().Be("two seats");
        plan.Lines[1].Cells.Select(cell => cell.Amount).Should().Equal(Usd(0.02m, 0.01m)); // evenly, as the baseline is 0
        plan.Lines[2].Planned.Should().Be(Usd(8m));
        plan.Lines[2].Change.Should().BeNull();
        plan.Baseline.Should().Be(Usd(108m));
        plan.Growth.Should().Be(Usd(2.50m));
        plan.Adjustment.Should().Be(Usd(10.03m));
        plan.Planned.Should().Be(Usd(120.53m));
        plan.Explain().Formula.English.Should().Be("108 + 2.5 + 10.03");
    }

    [Fact]
    public void Incremental_plans_lose_no_cent() =>
        Gen.Select(Gen.Int[0, 999_999].Array[1, 12], Gen.Int[-10_000, 5_000], Gen.Int[0, 9_999])
            .Sample(
                (cents, rate, extra) =>
                {
                    CellAmount[] baseline =
                    [
                        .. cents.Select((amount, i) => new CellAmount(new BudgetCell("u", $"{i}"), Usd(amount / 100m))),
                    ];
                    var line = IncrementalPlan.Of(baseline, [new PlanChange("u", rate / 10_000m, Usd(extra / 100m))]).Lines[0];
                    return line.Cells.Sum(cell => cell.Amount.Amount) == line.Planned.Amount
                        && line.Cells.All(cell => cell.Amount.Amount >= 0);
                }
            );

    [Fact]
    public void Faulty_changes_of_a_plan_are_refused()
    {
        CellAmount[] one = [new(new BudgetCell("it", "Q1"), Usd(5m))];
        void Refused(CellAmount[] baseline, PlanChange[] changes, FaultCode code, string place) =>
            Refusal.Of(() => IncrementalPlan.Of(baseline, changes), code, place);
        Refused([], [], FaultCode.EmptyInput, "baseline");
        Refused(one, [new("x", 0)], FaultCode.UnknownReference, "changes[0]");
        Refused([.. one, .. one], [], FaultCode.DuplicateKey, "baseline[1]");
        Refused(one, [new("it", 0), new("it", 0)], FaultCode.DuplicateKey, "changes[1]");
        Refused(one, [new("it", 0, new Money(1, Currency.Eur))], FaultCode.CurrencyMismatch, "changes[0]");
        Refused([new(one[0].Cell, Usd(-1m))], [], FaultCode.InvalidArgument, "baseline[0]");
        Refused([new(one[0].Cell, Usd(0.001m))], [], FaultCode.InvalidArgument, "baseline[0]");
        Refused(one, [new("it", -1.01m)], FaultCode.InvalidArgument, "changes[0]");
        Refused(one, [new("it", 0, Usd(0.001m))], FaultCode.InvalidArgument, "changes[0]");
        Refused(one, [new("it", 0, Usd(-5.01m))], FaultCode.InvalidArgument, "changes");
        IncrementalPlan.Of(one, [new("it", -1)]).Planned.Should().Be(Usd(0m));
    }

    [Fact]
    public void A_rolling_plan_says_how_good_each_lead_time_was()
    {
        var first = new PlanVintage(0, Usd(10m, 20m, 30m));
        var second = new PlanVintage(1, Usd(25m, 30m, 40m));
        var third = second.Roll(Usd(50m));
        third.MadeAfter.Should().Be(2);
        third.Amounts.Should().Equal(Usd(30m, 40m, 50m));
        var plan = RollingPlan.Of([first, second, third], Usd(12m, 20m));

        plan.Current.Should().BeSameAs(third);
        // One period ahead: 10 against 12, 25 against 20; two ahead: 20 against 20; three ahead: nothing came yet.
        plan.Accuracy.Select(lead => (lead.Lead, lead.Count, lead.Bias, lead.WeightedError))
            .Should()
            .Equal((1, 2, (Money?)Usd(1.5m), (double?)7.0 / 32), (2, 1, Usd(0m), 0), (3, 0, null, null));
        plan.Explain().Value.Should().Be("120 USD");
        RollingPlan.Of([first], [Usd(0m)]).Accuracy[0].WeightedError.Should().BeNull();
        Refusal.Of(() => RollingPlan.Of([], [Usd(1m)]), FaultCode.EmptyInput, "vintages");
        Refusal.Of(() => RollingPlan.Of([first, new(1, Usd(1m))], []), FaultCode.LengthMismatch, "vintages[1]");
        Refusal.Of(() => RollingPlan.Of([first, first], []), FaultCode.NotOrdered, "vintages[1]");
        Refusal.Of(() => RollingPlan.Of([first], [new Money(1, Currency.Eur)]), FaultCode.CurrencyMismatch, "actual");
        Refusal.Of(() => first.Roll(new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch, "last");
        Refusal.Of(() => new PlanVintage(-1, Usd(1m)), FaultCode.InvalidArgument, "madeAfter");
        Refusal.Of(() => new PlanVintage(0), FaultCode.EmptyInput, "amounts");
    }
}
