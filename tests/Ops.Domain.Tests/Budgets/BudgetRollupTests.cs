using CsCheck;
using Ops.Domain.Budgets;

namespace Ops.Domain.Tests.Budgets;

public class BudgetRollupTests
{
    private static BudgetEntry Entry(
        string unit,
        decimal amount,
        int row = 0,
        string currency = "USD",
        BudgetPhase phase = BudgetPhase.Adopted,
        int rows = 1
    ) => new(unit, "2020-21", phase, new Money(amount, currency), rows, row);

    [Fact]
    public void Entries_add_up_by_unit_period_and_phase_and_keep_their_rows()
    {
        var rollup = BudgetRollup.Of([
            Entry("82", 10, 7),
            Entry("74", 5, 3),
            Entry("82", 2.5m, 9),
            Entry("82", 1, 8, phase: BudgetPhase.Actual),
        ]);
        var total = rollup.Find("82", "2020-21", BudgetPhase.Adopted)!;
        total.Amount.Should().Be(new Money(12.5m, "USD"));
        (total.Rows, total.FirstRow, total.LastRow).Should().Be((2, 7, 9));
        rollup.Find(BudgetRollup.AllUnits, "2020-21", BudgetPhase.Adopted)!.Amount.Should().Be(new Money(17.5m, "USD"));
        rollup
            .Totals.Select(t => (t.Unit, t.Phase))
            .Should()
            .Equal(("74", BudgetPhase.Adopted), ("82", BudgetPhase.Adopted), ("82", BudgetPhase.Actual));
    }

    [Fact]
    public void Rows_added_up_before_count_as_many_as_they_stand_for() =>
        BudgetRollup.Of([Entry("82", 10, rows: 41), Entry("82", 1)]).Find("82", "2020-21", BudgetPhase.Adopted)!.Rows.Should().Be(42);

    [Fact]
    public void What_has_no_entry_has_no_total_which_is_not_zero()
    {
        var rollup = BudgetRollup.Of([Entry("82", 10)]);
        rollup.Find("82", "2020-21", BudgetPhase.Actual).Should().BeNull();
        rollup.Find("82", "2019-20", BudgetPhase.Adopted).Should().BeNull();
        rollup.Find("74", "2020-21", BudgetPhase.Adopted).Should().BeNull();
    }

    [Fact]
    public void All_entries_in_another_currency_are_named_at_once()
    {
        var fault = FluentActions
            .Invoking(() => BudgetRollup.Of([Entry("82", 1, 4), Entry("82", 1, 5, "EUR"), Entry("74", 1, 6), Entry("74", 1, 0, "JPY")]))
            .Should()
            .Throw<OpsException>()
            .Which;
        fault
            .Faults.Select(f => (f.Code, f.Place))
            .Should()
            .Equal((FaultCode.CurrencyMismatch, "row 5"), (FaultCode.CurrencyMismatch, "entries[3]"));
    }

    [Fact]
    public void No_entry_is_refused() =>
        FluentActions.Invoking(() => BudgetRollup.Of([])).Should().Throw<OpsException>().Which.Code.Should().Be(FaultCode.EmptyInput);

    [Fact]
    public void The_units_sum_to_the_total_for_all_entries() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[-10000, 10000])
            .List[1, 50]
            .Sample(list =>
            {
                var rollup = BudgetRollup.Of(
                    list.Select(item => Entry(item.Item1.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Item2)).ToArray()
                );
                return rollup.Totals.Sum(total => total.Amount.Amount) == list.Sum(item => (decimal)item.Item2)
                    && rollup.Find(BudgetRollup.AllUnits, "2020-21", BudgetPhase.Adopted)!.Amount.Amount
                        == list.Sum(item => (decimal)item.Item2);
            });

    [Fact]
    public void An_entry_needs_a_unit_a_period_and_at_least_one_row()
    {
        Refused(() => new BudgetEntry(" ", "p", BudgetPhase.Actual, default), "unit");
        Refused(() => new BudgetEntry("u", "", BudgetPhase.Actual, default), "period");
        Refused(() => new BudgetEntry("u", "p", (BudgetPhase)9, default), "phase");
        Refused(() => new BudgetEntry("u", "p", BudgetPhase.Actual, default, 0), "rows");
        Refused(() => new BudgetEntry("u", "p", BudgetPhase.Actual, default, 1, -1), "row");
    }

    private static void Refused(Func<object?> act, string place)
    {
        var fault = act.Should().Throw<OpsException>().Which;
        fault.Code.Should().Be(FaultCode.InvalidArgument);
        fault.Place.Should().Be(place);
    }
}
