using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand. A budget of 100 in each of two periods; requests are warned, orders stopped, invoices may overrun by 10.</summary>
public class FundsStagesTests
{
    private static readonly BudgetUnit[] s_units = [new("city"), new("works", "city")];

    private static Funds Open() =>
        Funds.Of(
            s_units,
            [
                new ControlledBudget(
                    "works",
                    Usd(100, 100),
                    new SpendingControl(
                        ControlHorizon.Period,
                        new SpendingLimit(1, SpendingDecision.Warn, null, SpendingActivity.Reserve),
                        new SpendingLimit(1, SpendingDecision.Stop, null, SpendingActivity.Commit),
                        new SpendingLimit(1, SpendingDecision.Stop, Usd(10m), SpendingActivity.Book)
                    )
                ),
                new ControlledBudget("city", Usd(1000, 1000)),
            ],
            []
        );

    [Fact]
    public void Every_step_has_its_own_limits()
    {
        var funds = Open();
        funds.Check("works", 1, Usd(100m)).Decision.Should().Be(SpendingDecision.Ok);
        funds.Check("works", 1, Usd(100.01m)).Decision.Should().Be(SpendingDecision.Warn);
        funds.Check("works", 1, Usd(100m), SpendingActivity.Commit).Decision.Should().Be(SpendingDecision.Ok);
        funds.Check("works", 1, Usd(100.01m), SpendingActivity.Commit).Decision.Should().Be(SpendingDecision.Stop);
        funds.Check("works", 1, Usd(110m), SpendingActivity.Book).Decision.Should().Be(SpendingDecision.Ok);
        funds.Check("works", 1, Usd(110.01m), SpendingActivity.Book).Decision.Should().Be(SpendingDecision.Stop);
        Refusal.Of(() => funds.Check("works", 1, Usd(1m), (SpendingActivity)3), FaultCode.InvalidArgument, "activity");
    }

    [Fact]
    public void An_order_takes_over_what_was_set_aside_and_an_invoice_what_was_ordered()
    {
        var funds = Open();
        funds.TryReserve("works", 1, Usd(90m), out _).Should().BeTrue();
        // 90 are set aside; an order of 95 adds 5, and one of 20 more would be 115.
        funds.TryCommit("works", 1, Usd(20m), out var over).Should().BeFalse();
        over.AvailableAfter.Should().Be(Usd(-10m));
        funds.TryCommit("works", 1, Usd(95m), out var ordered, Usd(90m)).Should().BeTrue();
        ordered.AvailableAfter.Should().Be(Usd(5m));
        funds.Positions[0].Should().Be(new FundsPosition("works", Usd(200m), Usd(0m), Usd(95m), Usd(0m), Usd(105m)));
        funds.TryBook("works", 1, Usd(60m), out _, Usd(50m)).Should().BeTrue();
        funds.Positions[0].Should().Be(new FundsPosition("works", Usd(200m), Usd(0m), Usd(45m), Usd(60m), Usd(95m)));
        funds.Positions[1].Should().Be(new FundsPosition("city", Usd(2000m), Usd(0m), Usd(45m), Usd(60m), Usd(1895m)));
        // 105 are used; 5 more are the whole overrun, a cent more is too much.
        funds.TryBook("works", 1, Usd(5.01m), out _).Should().BeFalse();
        funds.TryBook("works", 1, Usd(5m), out var last).Should().BeTrue();
        last.AvailableAfter.Should().Be(Usd(-10m));
        funds.Explain().Parts.First().Formula.English.Should().Be("200 - 0 - 45 - 65");
    }

    [Fact]
    public void Every_stage_gives_back_what_it_holds_and_no_more()
    {
        var funds = Open();
        funds.TryReserve("works", 1, Usd(30m), out _);
        funds.TryCommit("works", 1, Usd(20m), out _);
        funds.TryBook("works", 1, Usd(10m), out _);
        funds.TryRelease("works", 1, Usd(30.01m)).Should().BeFalse();
        funds.TryRelease("works", 1, Usd(20.01m), SpendingActivity.Commit).Should().BeFalse();
        funds.TryRelease("works", 1, Usd(10.01m), SpendingActivity.Book).Should().BeFalse();
        funds.TryRelease("works", 2, Usd(1m), SpendingActivity.Book).Should().BeFalse();
        funds.TryRelease("works", 1, Usd(1m)).Should().BeTrue();
        funds.TryRelease("works", 1, Usd(2m), SpendingActivity.Commit).Should().BeTrue();
        funds.TryRelease("works", 1, Usd(4m), SpendingActivity.Book).Should().BeTrue();
        funds.Positions[0].Should().Be(new FundsPosition("works", Usd(200m), Usd(29m), Usd(18m), Usd(6m), Usd(147m)));
        Refusal.Of(() => funds.TryRelease("works", 1, Usd(1m), (SpendingActivity)3), FaultCode.InvalidArgument, "stage");
    }

    [Fact]
    public void No_more_is_taken_over_than_is_held()
    {
        var funds = Open();
        funds.TryReserve("works", 1, Usd(30m), out _);
        Refusal.Of(() => funds.TryCommit("works", 1, Usd(40m), out _, Usd(30.01m)), FaultCode.InvalidArgument, "reserved");
        Refusal.Of(() => funds.TryCommit("works", 2, Usd(40m), out _, Usd(1m)), FaultCode.InvalidArgument, "reserved");
        Refusal.Of(() => funds.TryCommit("works", 1, Usd(40m), out _, Usd(-1m)), FaultCode.InvalidArgument, "reserved");
        Refusal.Of(() => funds.TryCommit("works", 1, Usd(40m), out _, Usd(0.001m)), FaultCode.InvalidArgument, "reserved");
        Refusal.Of(() => funds.TryCommit("works", 1, Usd(40m), out _, new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch, "reserved");
        Refusal.Of(() => funds.TryBook("works", 1, Usd(40m), out _, Usd(1m)), FaultCode.InvalidArgument, "committed");
        funds.TryCommit("works", 1, Usd(40m), out _, Usd(0m)).Should().BeTrue();
        funds.Positions[0].Reserved.Should().Be(Usd(30m));
    }

    [Fact]
    public void Who_passes_over_a_stop_is_named_with_the_reason()
    {
        var funds = Open();
        var pass = new SpendingOverride("mayor", "storm damage");
        funds.TryCommit("works", 1, Usd(80m), out var easy, null, pass).Should().BeTrue();
        easy.IsOverridden.Should().BeFalse();
        funds.Overrides.Should().BeEmpty();
        funds.TryCommit("works", 1, Usd(70m), out var stopped, null, pass).Should().BeTrue();
        stopped.Decision.Should().Be(SpendingDecision.Stop);
        stopped.IsOverridden.Should().BeTrue();
        funds.Overrides.Should().Equal(new FundsOverride("works", 1, SpendingActivity.Commit, Usd(70m), stopped, pass));
        funds.Positions[0].Committed.Should().Be(Usd(150m));
        var told = funds.Explain().Parts[^1];
        told.Value.Should().Be("70 USD");
        told.Formula.English.Should().Be("mayor: storm damage");
        Refusal.Of(() => new SpendingOverride(" ", "x"), FaultCode.InvalidArgument, "By");
        Refusal.Of(() => new SpendingOverride("x", " "), FaultCode.InvalidArgument, "Reason");
    }

    [Fact]
    public void Faulty_limits_are_refused()
    {
        void Refused(SpendingLimit limit, FaultCode code) =>
            Refusal.Of(
                () => Funds.Of(s_units, [new ControlledBudget("city", Usd(1, 1), new SpendingControl(ControlHorizon.Annual, limit))], []),
                code,
                "budgets[0].Controls"
            );
        Refused(new SpendingLimit(0, SpendingDecision.Stop), FaultCode.InvalidArgument);
        Refused(new SpendingLimit(1, SpendingDecision.Ok), FaultCode.InvalidArgument);
        Refused(new SpendingLimit(1, SpendingDecision.Stop, Usd(-1m)), FaultCode.InvalidArgument);
        Refused(new SpendingLimit(1, SpendingDecision.Stop, Usd(0.001m)), FaultCode.InvalidArgument);
        Refused(new SpendingLimit(1, SpendingDecision.Stop, new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch);
        Refused(new SpendingLimit(1, SpendingDecision.Stop, null, (SpendingActivity)3), FaultCode.InvalidArgument);
    }

    /// <summary>Six places of 64-bit sums: what fits exactly is taken, one cent more is not.</summary>
    [Fact]
    public void Sums_stop_where_64_bits_could_be_left()
    {
        var funds = Funds.Of(s_units, [new ControlledBudget("city", Usd(0, 0))], []);
        const decimal most = 11_529_215_046_068_469.75m; // 2^63 - 1 cents over 4 and over 2 periods, cut to a cent
        funds.TryReserve("works", 1, Usd(most), out _).Should().BeTrue();
        Refusal.Of(() => funds.TryReserve("works", 1, Usd(0.01m), out _), FaultCode.Overflow, "amount");
        Refusal.Of(() => funds.TryReserve("works", 2, Usd(most + 0.01m), out _), FaultCode.Overflow, "amount");
        funds.TryReserve("works", 2, Usd(most), out _).Should().BeTrue();
        Refusal.Of(() => Funds.Of(s_units, [new ControlledBudget("city", Usd(0, most + 0.01m))], []), FaultCode.Overflow, "budgets[0]");
        Funds.Of(s_units, [new ControlledBudget("city", Usd(0, most))], []).Positions[0].Budget.Should().Be(Usd(most));
        Refusal.Of(
            () =>
                Funds.Of(
                    s_units,
                    [new ControlledBudget("city", Usd(0, 0))],
                    [new UsedAmounts("works", Usd(-most, 0)), new UsedAmounts("works", Usd(-0.01m, 0))]
                ),
            FaultCode.Overflow,
            "used[1]"
        );
    }
}
