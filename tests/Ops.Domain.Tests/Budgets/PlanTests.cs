using CsCheck;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand from the definitions.</summary>
public class PlanTests
{
    private static readonly LocalDate Day = new(2026, 3, 1);

    private static readonly BudgetCell It = new("it", "Q1");

    private static readonly BudgetCell Hr = new("hr", "Q1");

    private static readonly BudgetCell ItLater = new("it", "Q2");

    [Theory]
    [InlineData(10, SpendingDecision.Ok)] // 90 is not above 90 % of 100
    [InlineData(10.01, SpendingDecision.Warn)]
    [InlineData(20, SpendingDecision.Warn)]
    [InlineData(20.01, SpendingDecision.Stop)]
    public void A_request_is_weighed_against_what_is_left(double request, SpendingDecision decision)
    {
        var availability = Availability.Of(Usd(100m), Usd(60m), Usd(20m), Usd((decimal)request), 0.9m);
        availability.Available.Should().Be(Usd(20m));
        availability.AvailableAfter.Should().Be(Usd(20 - (decimal)request));
        availability.Decision.Should().Be(decision);
    }

    [Fact]
    public void A_budget_of_zero_never_warns() =>
        Availability.Of(Usd(0m), Usd(0m), Usd(0m), Usd(0m), 0).Decision.Should().Be(SpendingDecision.Ok);

    [Fact]
    public void What_was_believed_on_a_day_does_not_know_later_records()
    {
        BudgetRevision[] revisions =
        [
            new("rent", Usd(100m), Day, Day),
            new("rent", Usd(120m), Day.PlusDays(10), Day.PlusDays(5)),
            new("rent", Usd(125m), Day.PlusDays(10), Day.PlusDays(5)), // same days: the last in the list
            new("rent", Usd(90m), Day.PlusDays(1), Day.PlusDays(20)), // later recorded, earlier in force
            new("ads", Usd(7m), Day.PlusDays(30), Day),
        ];
        decimal Believed(int on, int asOf) => BudgetAsOf.Of(revisions, Day.PlusDays(on), Day.PlusDays(asOf)).Total.Amount;

        Believed(10, 5).Should().Be(125);
        Believed(9, 5).Should().Be(100);
        Believed(10, 4).Should().Be(100);
        Believed(9, 20).Should().Be(90);
        Believed(10, 20).Should().Be(125);
        Believed(30, 30).Should().Be(132);
        BudgetAsOf.Of(revisions, Day.PlusDays(-1), Day).Lines.Should().BeEmpty();
        Refusal.Of(() => BudgetAsOf.Of([], Day, Day), FaultCode.EmptyInput, "revisions");
    }

    [Fact]
    public void A_contract_is_shared_out_by_days()
    {
        // 30 January to 1 February: two days and one of three, 10.00 in cents.
        DatedPeriod january = new("1", new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1));
        DatedPeriod february = new("2", new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 1));
        DatedPeriod march = new("3", new LocalDate(2026, 3, 1), new LocalDate(2026, 4, 1));
        var (start, end) = (new LocalDate(2026, 1, 30), new LocalDate(2026, 2, 2));
        DayPhasing
            .Of(Usd(10m), start, end, february, january, march)
            .Parts.Should()
            .Equal(new DayShare("2", 1, Usd(3.33m)), new DayShare("1", 2, Usd(6.67m)), new DayShare("3", 0, Usd(0m)));
        Refusal.Of(() => DayPhasing.Of(Usd(10m), start, end), FaultCode.EmptyInput, "periods");
        Refusal.Of(() => DayPhasing.Of(Usd(10m), start, start, january, january), FaultCode.DuplicateKey, "periods[1]");
        Refusal.Of(() => DayPhasing.Of(Usd(10m), start, start, january), FaultCode.NotOrdered, "end");
        Refusal.Of(() => DayPhasing.Of(Usd(10m), start, end, january with { End = january.Start }), FaultCode.NotOrdered, "periods[0]");
        Refusal.Of(() => DayPhasing.Of(Usd(10.001m), start, end, january, february with { Start = start }), FaultCode.Overlap, "periods");
        Refusal.Of(() => DayPhasing.Of(Usd(10.001m), start, end, january), FaultCode.InvalidArgument, "total");
        Refusal.Of(() => DayPhasing.Of(Usd(10m), start, end, january), FaultCode.InvalidArgument, "periods");
    }

    [Fact]
    public void What_the_rates_did_is_kept_apart()
    {
        // Plan 1,000 at 7.10, actual 1,100 at 7.25: 7,100 and 7,975; 7,810 at the plan rate; the plan at 7.25 is 7,250.
        ConsolidationLine line = new("us", Usd(1000m), Usd(1100m));
        CurrencyRate[] plan = [new(Currency.Usd, 7.10m)];
        CurrencyRate[] actual = [new(Currency.Usd, 7.25m)];
        var totals = Consolidation
            .Of([line, new("cn", new Money(5, Currency.Cny), new Money(4, Currency.Cny))], Currency.Cny, plan, actual)
            .Totals;

        totals.Operational.Amount.Should().Be(709);
        totals.Exchange.Amount.Should().Be(165);
        totals.ExchangeOnPlan.Amount.Should().Be(150);
        totals.Joint.Amount.Should().Be(15);
        totals.Total.Amount.Should().Be(874);
        Refusal.Of(() => Consolidation.Of([line, line], Currency.Cny, plan, []), FaultCode.UnknownReference, "lines[0]");
        Refusal.Of(() => Consolidation.Of([line, line], Currency.Cny, [new(Currency.Usd, 0)], actual), FaultCode.DuplicateKey, "lines[1]");
        Refusal.Of(() => Consolidation.Of([line], Currency.Cny, [new(Currency.Usd, 0)], actual), FaultCode.InvalidArgument, "planRates[0]");
        Refusal.Of(() => Consolidation.Of([line], Currency.Usd, plan, []), FaultCode.InvalidArgument, "planRates[0]");
        Refusal.Of(() => Consolidation.Of([line], Currency.Cny, [.. plan, .. plan], actual), FaultCode.DuplicateKey, "planRates");
    }

    [Fact]
    public void The_end_of_a_year_carries_caps_and_lapses()
    {
        OpenCommitment[] open = [new("a", Usd(120m)), new("b", Usd(50m), Day.PlusDays(-1)), new("c", Usd(30m), Day)];
        CarryResult Close(CarryPolicy policy, decimal carriedIn = 0) =>
            CarryForward.Of([new CarryLine("it", Usd(1000m), Usd(700m), policy, Usd(carriedIn), open)], Day).Lines[0];
        CarryPolicy half = new() { Commitments = true, Share = 0.5m };

        // Open 150 (the last day counts), unspent 150, half of it 75.
        var line = Close(half);
        line.OpenCommitments.Should().Be(Usd(150m));
        line.Unspent.Should().Be(Usd(150m));
        line.UnspentCarried.Should().Be(Usd(75m));
        line.Lapsed.Should().Be(Usd(75m));
        line.CarriedForward.Should().Be(Usd(225m));
        Close(half with { Commitments = false }).Lapsed.Should().Be(Usd(225m));
        Close(half with { CapOfBudget = 0.05m }).UnspentCarried.Should().Be(Usd(50m));
        Close(half with { CapAmount = Usd(33.339m) }).UnspentCarried.Should().Be(Usd(33.33m));
        // 870 came from last year and 850 are used up: 20 of it are left and lapse.
        Close(half with { Once = true }, 870).UnspentCarried.Should().Be(Usd(65m));
    }

    [Fact]
    public void Overspending_is_carried_or_forgiven_and_the_cap_is_shared()
    {
        CarryLine Line(string node, decimal actual, bool deficit) =>
            new(node, Usd(100m), Usd(actual), new CarryPolicy { Share = 1, Deficit = deficit });
        var carried = CarryForward.Of(
            [Line("a", 130, true), Line("b", 130, false), Line("c", 40, true), Line("d", 70, true)],
            Day,
            Usd(30m)
        );

        carried.Lines.Select(line => line.CarriedForward).Should().Equal(Usd(-30, 0, 20, 10));
        carried.UnspentCarried.Should().Be(Usd(30m));
        carried.DeficitCarried.Should().Be(Usd(30m));
        carried.Lapsed.Should().Be(Usd(60m));
        carried.CarriedForward.Should().Be(Usd(0m));
        Refusal.Of(() => CarryForward.Of([Line("a", 1, true), Line("a", 1, true)], Day), FaultCode.DuplicateKey, "lines[1]");
        Refusal.Of(() => CarryForward.Of([Line("a", 1, true)], Day, Usd(0.001m)), FaultCode.InvalidArgument, "overallCap");
        Refusal.Of(
            () => CarryForward.Of([new CarryLine("a", Usd(1m), Usd(1m), new CarryPolicy { Share = 1.01m })], Day),
            FaultCode.InvalidArgument,
            "lines[0].Policy.Share"
        );
        Refusal.Of(
            () => CarryForward.Of([new CarryLine("a", Usd(1m), Usd(1m), new CarryPolicy(), Usd(2m))], Day),
            FaultCode.InvalidArgument,
            "lines[0].CarriedIn"
        );
    }

    [Fact]
    public void Every_change_of_a_budget_leaves_a_trail()
    {
        FundingEvent[] events =
        [
            new("carry", Day.PlusDays(3), FundingKind.CarryForward, Usd(10m), It, ItLater),
            new("more", Day, FundingKind.Supplement, Usd(50m), null, It),
            new("move", Day.PlusDays(2), FundingKind.Transfer, Usd(40m), It, Hr),
            new("less", Day.PlusDays(3), FundingKind.Reduction, Usd(5m), Hr),
            new("later", Day.PlusDays(4), FundingKind.Supplement, Usd(999m), null, Hr),
        ];
        var budget = RevisedBudget.Of(
            [new CellAmount(It, Usd(100m))],
            events,
            [new CellConsumption(Day, It, Usd(60m)), new CellConsumption(Day.PlusDays(4), It, Usd(1m))],
            Day.PlusDays(3)
        );

        budget
            .Trail.Select(step => (step.Event, step.Cell.Node, step.Delta.Amount, step.After.Amount))
            .Should()
            .Equal(
                ("more", "it", 50, 150),
                ("move", "it", -40, 110),
                ("move", "hr", 40, 40),
                ("carry", "it", -10, 100),
                ("carry", "it", 10, 10),
                ("less", "hr", -5, 35)
            );
        budget.Cells.Select(cell => cell.Cell).Should().Equal(Hr, It, ItLater);
        budget.Cells.Select(cell => cell.Available).Should().Equal(Usd(35, 40, 10));
        budget.Revised.Should().Be(Usd(145m));
        budget.NetTransfers.Should().Be(Usd(0m));
        budget.NetCarried.Should().Be(Usd(0m));
    }

    [Fact]
    public void No_cell_gives_more_than_is_left_on_that_day()
    {
        CellAmount[] original = [new(It, Usd(100m))];
        FundingEvent move = new("move", Day, FundingKind.Transfer, Usd(40m), It, Hr);
        CellConsumption[] used = [new(Day, It, Usd(60m))];
        RevisedBudget.Of(original, [move], used, Day).Cells[1].Available.Should().Be(Usd(0m));
        Refusal.Of(
            () => RevisedBudget.Of(original, [move with { Amount = Usd(40.01m) }], used, Day),
            FaultCode.InvalidArgument,
            "events[0]"
        );
        RevisedBudget
            .Of(original, [move with { Amount = Usd(100m) }], [new(Day.PlusDays(1), It, Usd(60m))], Day)
            .Cells[1]
            .Available.Should()
            .Be(Usd(0m));
    }

    [Fact]
    public void Faulty_changes_are_refused_even_after_the_day()
    {
        CellAmount[] original = [new(It, Usd(100m))];
        void Refused(FundingEvent change, string place) =>
            Refusal.Of(() => RevisedBudget.Of(original, [change], [], Day.PlusDays(-9)), FaultCode.InvalidArgument, place);
        Refused(new FundingEvent("a", Day, FundingKind.Supplement, Usd(1m), It, Hr), "events[0]");
        Refused(new FundingEvent("a", Day, FundingKind.Reduction, Usd(1m), It, Hr), "events[0]");
        Refused(new FundingEvent("a", Day, FundingKind.Transfer, Usd(1m), It, It), "events[0]");
        Refused(new FundingEvent("a", Day, FundingKind.CarryForward, Usd(1m), ItLater, It), "events[0]");
        Refused(new FundingEvent("a", Day, FundingKind.CarryForward, Usd(1m), It, Hr with { }), "events[0]");
        Refused(new FundingEvent("a", Day, FundingKind.Supplement, Usd(0m), null, It), "events[0].Amount");
        Refusal.Of(() => RevisedBudget.Of([.. original, .. original], [], [], Day), FaultCode.DuplicateKey, "original[1]");
        Refusal.Of(() => RevisedBudget.Of([], [], [], Day), FaultCode.EmptyInput, "original");
        Refusal.Of(() => RevisedBudget.Of([new(It, Usd(-1m))], [], [], Day), FaultCode.InvalidArgument, "original[0]");
    }

    [Fact]
    public void A_tree_rolls_up_like_brute_force() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[0, 1000].Array[30], Gen.Select(Gen.Int[0, 14], Gen.Int[0, 3], Gen.Int[-500, 500]).Array[0, 40])
            .Sample(
                (count, parents, entries) =>
                {
                    int Parent(int unit) => unit == 0 ? -1 : parents[unit] % unit;
                    BudgetUnit[] units =
                    [
                        .. Enumerable.Range(0, count).Select(unit => new BudgetUnit($"{unit}", unit == 0 ? null : $"{Parent(unit)}")),
                    ];
                    var known = entries.Where(entry => entry.Item1 < count).ToArray();
                    var rollup = TreeRollup.Of(
                        units,
                        [
                            .. known.Select(entry => new CellAmount(
                                new BudgetCell($"{entry.Item1}", $"{entry.Item2}"),
                                Usd((decimal)entry.Item3)
                            )),
                        ]
                    );
                    bool Below(int unit, int top) => unit == top || (unit > 0 && Below(Parent(unit), top));
                    var brute =
                        from unit in Enumerable.Range(0, count)
                        from period in Enumerable.Range(0, 4)
                        let mine = known.Where(entry => entry.Item2 == period && Below(entry.Item1, unit)).ToArray()
                        where mine.Length > 0
                        select new TreeTotal($"{unit}", $"{period}", Usd((decimal)mine.Sum(entry => entry.Item3)));
                    return brute
                        .OrderBy(total => total.Unit, StringComparer.Ordinal)
                        .ThenBy(total => total.Period, StringComparer.Ordinal)
                        .SequenceEqual(rollup.Totals);
                }
            );

    [Fact]
    public void Faulty_trees_are_refused()
    {
        BudgetUnit a = new("a");
        Refusal.Of(() => TreeRollup.Of([], []), FaultCode.EmptyInput, "units");
        Refusal.Of(() => TreeRollup.Of([a, a], [new CellAmount(It, Usd(1m))]), FaultCode.UnknownReference, "amounts[0]");
        Refusal.Of(() => TreeRollup.Of([a, new("b", "x")], []), FaultCode.UnknownReference, "units[1].Parent");
        Refusal.Of(() => TreeRollup.Of([a, a], []), FaultCode.DuplicateKey, "units[1]");
        Refusal.Of(() => TreeRollup.Of([new("a", "b"), new("b", "a"), new("c", "a")], []), FaultCode.Cycle, "units");
    }
}
