using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Calendars;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand.</summary>
public class BurnRateTests
{
    private static readonly LocalDate s_start = new(2026, 1, 1);
    private static readonly LocalDate s_end = new(2026, 4, 11); // 100 days

    private static DatedSpending On(int day, decimal amount) => new(s_start.PlusDays(day - 1), Usd(amount));

    private static BurnRate At(int day, int? window, params DatedSpending[] spending) =>
        BurnRate.Of(Usd(1000m), spending, s_start, s_end, s_start.PlusDays(day - 1), window);

    [Fact]
    public void A_rate_says_how_long_the_money_lasts()
    {
        // 400 in 25 days: 16 a day where 10 would be even; 600 left for 75 days; used up after 37.5 more days.
        var rate = At(25, null, On(1, 100m), On(25, 300m), On(26, 999m));
        (rate.Budget, rate.Spent, rate.Days, rate.DaysLeft).Should().Be((Usd(1000m), Usd(400m), 25, 75));
        (rate.PerDay, rate.EvenPerDay, rate.AllowedPerDay).Should().Be((Usd(16m), Usd(10m), Usd(8m)));
        rate.Pace.Should().Be(1.6);
        rate.AtEnd.Should().Be(Usd(1600m)); // 400 + 75 · 16
        rate.UsedUpOn.Should().Be(s_start.PlusDays(24 + 38));
        rate.Explain().Value.Should().Be("16 USD");
        rate.Explain().Parts.Select(part => part.Value).Should().Equal("10 USD", "1.6", "8 USD", "1600 USD", "2026-03-04");
    }

    [Fact]
    public void A_window_looks_at_the_last_days_only()
    {
        // The last 5 days are 21 to 25: 300 in 5 days.
        var rate = At(25, 5, On(20, 100m), On(21, 50m), On(25, 250m));
        (rate.Days, rate.PerDay, rate.Spent).Should().Be((5, Usd(60m), Usd(400m)));
        rate.UsedUpOn.Should().Be(s_start.PlusDays(24 + 10)); // 600 / 60
        At(3, 5, On(1, 30m)).Days.Should().Be(3);
    }

    [Fact]
    public void A_budget_that_is_gone_says_since_when()
    {
        var rate = At(50, null, On(40, 200m), On(10, 700m), On(40, 100m), On(45, 10m));
        rate.UsedUpOn.Should().Be(s_start.PlusDays(39));
        rate.AllowedPerDay.Should().Be(Usd(-0.2m)); // -10 over 50 days
    }

    [Fact]
    public void Money_that_is_not_spent_lasts_for_ever()
    {
        At(50, null).UsedUpOn.Should().BeNull();
        At(50, null).Pace.Should().Be(0);
        At(50, null, On(3, -5m)).UsedUpOn.Should().BeNull();
        BurnRate
            .Of(Usd(100_000_000m), [On(1, 0.01m)], s_start, s_end, s_start)
            .UsedUpOn.Should()
            .BeNull("10,000,000,000 days are beyond the calendar");
        var last = At(100, null, On(100, 1m));
        (last.DaysLeft, last.AllowedPerDay, last.AtEnd).Should().Be((0, null, Usd(1m)));
    }

    [Fact]
    public void Faulty_rates_are_refused()
    {
        void Refused(
            FaultCode code,
            string place,
            Money budget,
            LocalDate end,
            LocalDate asOf,
            int? window,
            params DatedSpending[] spending
        ) => Refusal.Of(() => BurnRate.Of(budget, spending, s_start, end, asOf, window), code, place);
        Refused(FaultCode.NotOrdered, "end", Usd(0m), s_start, s_start, 0);
        Refused(
            FaultCode.CurrencyMismatch,
            "spending[1]",
            Usd(0m),
            s_end,
            s_end,
            0,
            On(1, 1m),
            new DatedSpending(s_start, new Money(1, Currency.Eur))
        );
        Refused(FaultCode.InvalidArgument, "budget", Usd(0m), s_end, s_end, 0);
        Refused(FaultCode.InvalidArgument, "asOf", Usd(1m), s_end, s_end, 0);
        Refused(FaultCode.InvalidArgument, "asOf", Usd(1m), s_end, s_start.PlusDays(-1), 0);
        Refused(FaultCode.InvalidArgument, "spending[0]", Usd(1m), s_end, s_start, 0, On(0, 1m));
        Refused(FaultCode.InvalidArgument, "spending[0]", Usd(1m), s_end, s_start, 0, On(101, 1m));
        Refused(FaultCode.InvalidArgument, "window", Usd(1m), s_end, s_start, 0);
    }

    [Fact]
    public void An_amount_is_shared_out_by_working_days()
    {
        // January 2026 has 22 days from Monday to Friday, February 20: 420 gives 10 a day.
        DatedPeriod[] months =
        [
            new("1", s_start, new LocalDate(2026, 2, 1)),
            new("2", new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 1)),
        ];
        var shares = DayPhasing.Of(Usd(420m), s_start, new LocalDate(2026, 3, 1), WorkdayCalendar.MondayToFriday, months);
        shares.Days.Should().Be(42);
        shares.Parts.Should().Equal(new DayShare("1", 22, Usd(220m)), new DayShare("2", 20, Usd(200m)));
        // Saturday and Sunday, 3 and 4 January, have none.
        Refusal.Of(
            () => DayPhasing.Of(Usd(1m), new LocalDate(2026, 1, 3), new LocalDate(2026, 1, 5), WorkdayCalendar.MondayToFriday, months),
            FaultCode.ZeroDenominator,
            "workdays"
        );
        Refusal.Of(() => DayPhasing.Of(Usd(1m), s_start, new LocalDate(2026, 3, 2), months), FaultCode.InvalidArgument, "periods");
        Refusal.Of(
            () => DayPhasing.Of(Usd(1m), s_start, new LocalDate(2026, 3, 2), WorkdayCalendar.MondayToFriday, months),
            FaultCode.InvalidArgument,
            "periods"
        );
        // A span that ends where the second month begins gives it nothing.
        DayPhasing.Of(Usd(31m), s_start, new LocalDate(2026, 2, 1), months).Parts[1].Should().Be(new DayShare("2", 0, Usd(0m)));
    }

    [Fact]
    public void The_curves_of_a_project_add_up_period_by_period()
    {
        var curve = EarnedValueCurve.Of(Usd(10, 20, 30), Usd(8, 16), Usd(12, 24));
        curve.BudgetAtCompletion.Should().Be(Usd(60m));
        curve.Points.Select(point => (point.Period, point.PlannedValue)).Should().Equal((1, Usd(10m)), (2, Usd(30m)), (3, Usd(60m)));
        curve.Points[2].Status.Should().BeNull();
        var now = curve.Latest!.Status!;
        (now.EarnedValue, now.ActualCost, now.BudgetAtCompletion).Should().Be((Usd(24m), Usd(36m), Usd(60m)));
        now.SchedulePerformanceIndex.Should().Be(0.8); // 24 / 30
        curve.Points[0].Status!.CostPerformanceIndex.Should().BeApproximately(8 / 12.0, 1e-15);
        curve.Explain().Parts.Select(part => part.Value).Should().Equal("10 USD", "30 USD", "60 USD");
        curve.Explain().Parts.Select(part => part.Parts.Length).Should().Equal(1, 1, 0);
        EarnedValueCurve.Of(Usd(10, 20), [], []).Latest.Should().BeNull();
        EarnedValueCurve.Of(Usd(10, 20), Usd(30m, -5m), Usd(1, 1)).Latest!.Status!.EarnedValue.Should().Be(Usd(25m));
    }

    [Fact]
    public void Faulty_curves_are_refused()
    {
        Money[] euro = [new Money(1, Currency.Eur)];
        void Refused(FaultCode code, string place, Money[] planned, Money[] earned, Money[] actual) =>
            Refusal.Of(() => EarnedValueCurve.Of(planned, earned, actual), code, place);
        Refused(FaultCode.EmptyInput, "planned", [], [], []);
        Refused(FaultCode.LengthMismatch, "earned", Usd(1m, 1m), Usd(1, 0, 0), Usd(1, 1, 1));
        Refused(FaultCode.LengthMismatch, "actual", Usd(1m, 1m), Usd(1, 0), Usd(1, 1, 1));
        Refused(FaultCode.CurrencyMismatch, "planned[1]", [Usd(-1m), euro[0]], [], []);
        Refused(FaultCode.CurrencyMismatch, "earned[0]", Usd(1m, 1m), euro, Usd(1m, 1m)[..1]);
        Refused(FaultCode.CurrencyMismatch, "actual[0]", Usd(1m, 1m), Usd(1m, 1m)[..1], euro);
        Refused(FaultCode.InvalidArgument, "planned[1]", Usd(1m, -1m), [], []);
        Refused(FaultCode.InvalidArgument, "earned[1]", Usd(1m, 1m), Usd(1m, 1.01m), Usd(1m, 1m));
        Refused(FaultCode.InvalidArgument, "earned[0]", Usd(1m, 1m), Usd(-0.01m, 1m), Usd(1m, 1m));
    }

    [Fact]
    public void Who_answers_for_what_is_told_by_size()
    {
        var owners = VarianceRanking
            .Of(
                [
                    new VarianceLine("a", Usd(5m), "bo"),
                    new VarianceLine("b", Usd(-9m), "al"),
                    new VarianceLine("c", Usd(4m), "al"),
                    new VarianceLine("d", Usd(-5m)),
                    new VarianceLine("e", Usd(5m), "Al"),
                ],
                1
            )
            .Owners;
        owners
            .Select(own => (own.Owner, own.Net, own.Gross))
            .Should()
            .Equal(("al", Usd(-5m), Usd(13m)), ("Al", Usd(5m), Usd(5m)), ("bo", Usd(5m), Usd(5m)), (null, Usd(-5m), Usd(5m)));
        owners[0].Lines.Should().Equal("b", "c");
        owners[0].Explain().Value.Should().Be("-5 USD");
        owners[3].Explain().Figure.English.Should().Be("Without an owner");
        owners[0].Explain().Figure.English.Should().Be("al");
    }

    [Fact]
    public void More_than_is_left_is_transferred_only_with_a_reason()
    {
        CellAmount[] original = [new(new BudgetCell("a", "1"), Usd(10m)), new(new BudgetCell("b", "1"), Usd(0m))];
        FundingEvent Transfer(decimal amount, string? reason) =>
            new(
                "t",
                s_start,
                FundingKind.Transfer,
                Usd(amount),
                new BudgetCell("a", "1"),
                new BudgetCell("b", "1"),
                OverrideReason: reason
            );
        Refusal.Of(() => RevisedBudget.Of(original, [Transfer(10.01m, null)], [], s_end), FaultCode.InvalidArgument, "events[0]");
        Refusal.Of(() => RevisedBudget.Of(original, [Transfer(1m, " ")], [], s_end), FaultCode.InvalidArgument, "events[0].OverrideReason");
        var forced = RevisedBudget.Of(original, [Transfer(10.01m, "flood")], [], s_end);
        forced.Cells[0].Revised.Should().Be(Usd(-0.01m));
        forced.Trail.Select(step => step.OverrideReason).Should().Equal("flood", null);
        forced.Explain().Parts[0].Source.English.Should().Be("flood");
        RevisedBudget.Of(original, [Transfer(10m, "flood")], [], s_end).Trail[0].OverrideReason.Should().BeNull("it was not needed");
    }
}
